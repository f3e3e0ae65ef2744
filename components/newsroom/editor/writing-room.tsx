"use client";

import { type ComponentType, type ReactNode, useEffect, useState } from "react";
import type { WritingDeskProps } from "./writing-desk.tsx";

interface WritingRoomProps extends WritingDeskProps {
  /** The words to be read until the editor is there. */
  children: ReactNode;
}

/**
 * A place to write in, once a browser is there to write with; until then the words to be read. The editor needs a
 * browser: it is fetched by one, never made at the server.
 */
export function WritingRoom({ children, ...desk }: WritingRoomProps) {
  const [Desk, setDesk] = useState<ComponentType<WritingDeskProps>>();
  useEffect(() => {
    void import("./writing-desk.tsx").then(({ WritingDesk }) => setDesk(() => WritingDesk));
  }, []);
  return Desk === undefined ? children : <Desk {...desk} />;
}
