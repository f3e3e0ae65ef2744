import { Fragment, type ReactNode } from "react";
import { localeOf } from "#domain/dates.ts";

interface ListOfProps<Item> {
  items: readonly Item[];
  each: (item: Item) => ReactNode;
  keyOf: (item: Item) => string;
  /** Language of “and”. */
  language: string;
}

const formats = new Map<string, Intl.ListFormat>();

/** `A`, `A and B`, `A, B and C`, joined as the language joins them. */
export function ListOf<Item>({ items, each, keyOf, language }: ListOfProps<Item>) {
  const format = formats.get(language) ?? new Intl.ListFormat(localeOf(language), { type: "conjunction" });
  formats.set(language, format);
  let next = 0;
  return format.formatToParts(items.map(keyOf)).map((part) => {
    const item = part.type === "element" ? items[next++] : undefined;
    return <Fragment key={`${part.type}${next}`}>{item === undefined ? part.value : each(item)}</Fragment>;
  });
}
