"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useEffect, useState } from "react";
import type { LiveDeskProps } from "./live-desk.tsx";

/** Its editor needs a browser: it is fetched by one, never made at the server. */
const LiveDesk = dynamic(() => import("./live-desk.tsx").then((module) => module.LiveDesk), { ssr: false });

interface LiveRoomProps extends LiveDeskProps {
  /** The posts to be read until the desk is there. */
  children: ReactNode;
}

/** The desk of a live blog, once a browser is there to work with; until then its posts to be read. */
export function LiveRoom({ children, ...desk }: LiveRoomProps) {
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    void import("./live-desk.tsx").then(() => setReady(true));
  }, []);
  return isReady ? <LiveDesk {...desk} /> : children;
}
