"use client";

import { laidSheet } from "./laying.ts";

/** What the page laid down, in its place. */
export function LaidSheet() {
  return laidSheet();
}
