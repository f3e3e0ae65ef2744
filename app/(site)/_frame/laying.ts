import type { AsyncLocalStorage } from "node:async_hooks";
import type { ReactNode } from "react";

/** Where the press lets a page lay down what stands on it. Absent where the framework's script is kept, which has to be told all of it. */
interface Answer {
  readonly forme?: { sheet?: ReactNode };
}

function forme(): Answer["forme"] {
  const shelf: { [key: symbol]: AsyncLocalStorage<Answer> | undefined } = globalThis;
  return shelf[Symbol.for("broadsheet.answer")]?.getStore()?.forme;
}

/** @returns whether it was taken: it is set where `laidSheet` is asked for */
export function laySheet(sheet: ReactNode): boolean {
  const place = forme();
  if (place === undefined || place.sheet !== undefined) return false;
  place.sheet = sheet;
  return true;
}

export function laidSheet(): ReactNode {
  return forme()?.sheet;
}
