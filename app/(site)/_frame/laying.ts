import type { ReactNode } from "react";
import { current } from "../_answer/answer.ts";

/** @returns whether it was taken: it is set where `laidSheet` is asked for */
export function laySheet(sheet: ReactNode): boolean {
  const forme = current()?.forme;
  if (forme === undefined || forme.sheet !== undefined) return false;
  forme.sheet = sheet;
  return true;
}

export function laidSheet(): ReactNode {
  return current()?.forme?.sheet;
}

/** @param paper sets what it is given in what every page stands in @returns whether it was taken: it is set by `inLaidPaper` */
export function layPaper(paper: (content: ReactNode) => ReactNode): boolean {
  const forme = current()?.forme;
  if (forme === undefined || forme.paper !== undefined) return false;
  forme.paper = paper;
  return true;
}

export function inLaidPaper(content: ReactNode): ReactNode {
  return current()?.forme?.paper?.(content);
}
