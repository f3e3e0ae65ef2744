import type { ComponentProps } from "react";
import { Sheet as WholeSheet } from "#components/frame/sheet.tsx";
import { LaidSheet } from "./laid-sheet.tsx";
import { laySheet } from "./laying.ts";

/**
 * The sheet of a page of readers. React sets a page twice: as data for its script in the browser, and from those as HTML.
 * The press sends no such script, so what stands on the sheet goes past the data.
 */
export function Sheet(props: ComponentProps<typeof WholeSheet>) {
  const sheet = <WholeSheet {...props} />;
  return laySheet(sheet) ? <LaidSheet /> : sheet;
}
