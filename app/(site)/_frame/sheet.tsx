import type { ComponentProps } from "react";
import { type Head, HeadTags } from "#components/frame/head-tags.tsx";
import { Sheet as WholeSheet } from "#components/frame/sheet.tsx";

interface SheetProps extends ComponentProps<typeof WholeSheet> {
  head: Head;
}

/** The sheet of a page of readers, and its head. What stands on it is plain components: no hook, nothing that waits. */
export function Sheet({ head, ...props }: SheetProps) {
  return (
    <>
      <HeadTags of={head} />
      <WholeSheet {...props} />
    </>
  );
}
