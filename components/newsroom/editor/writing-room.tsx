"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useEffect, useState } from "react";
import type { WritingDeskProps } from "./writing-desk.tsx";

/** The editor needs a browser: it is fetched by one, never made at the server. */
const WritingDesk = dynamic(() => import("./writing-desk.tsx").then((module) => module.WritingDesk), { ssr: false });

interface WritingRoomProps extends WritingDeskProps {
  /** The words to be read until the editor is there. */
  children: ReactNode;
}

/** A place to write in, once a browser is there to write with; until then the words to be read. */
export function WritingRoom({ children, ...desk }: WritingRoomProps) {
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    void import("./writing-desk.tsx").then(() => setReady(true));
  }, []);
  return isReady ? <WritingDesk {...desk} /> : children;
}
