"use client";

import type { ReactNode } from "react";
import { inLaidPaper } from "./laying.ts";

/** What the layout laid down, around the page. */
export function LaidPaper({ children }: { children: ReactNode }) {
  return inLaidPaper(children);
}
