import type { ReactNode } from "react";
import { inOrder } from "#components/ui/in-order.tsx";
import type { Block } from "#domain/body/document.ts";

interface BodyListProps {
  list: Extract<Block, { type: "bulletList" | "orderedList" }>;
  inside: (content: readonly Block[]) => ReactNode;
}

/** A list with points or numbers. */
export function BodyList({ list, inside }: BodyListProps) {
  const items = inOrder(list.content, (item) => <li>{inside(item.content)}</li>);
  return list.type === "bulletList" ? <ul>{items}</ul> : <ol start={list.attrs.start}>{items}</ol>;
}
