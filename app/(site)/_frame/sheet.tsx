import type { ComponentProps } from "react";
import { type Head, HeadTags } from "#components/frame/head-tags.tsx";
import { Sheet as WholeSheet } from "#components/frame/sheet.tsx";
import { LaidSheet } from "./laid-sheet.tsx";
import { laySheet } from "./laying.ts";

interface SheetProps extends ComponentProps<typeof WholeSheet> {
  head: Head;
}

/**
 * The sheet of a page of readers, and its head. React sets a page twice: as data for its script in the browser, and from
 * those as HTML. The press sends no such script, so what stands on the sheet goes past the data.
 */
export function Sheet({ head, ...props }: SheetProps) {
  const sheet = (
    <>
      <HeadTags of={head} />
      <WholeSheet {...props} />
    </>
  );
  return laySheet(sheet) ? <LaidSheet /> : sheet;
}
