import { createElement, Fragment, type ReactElement, type ReactNode } from "react";

/** Shows items whose place is their identity, because nothing moves among them while they are shown. */
export function inOrder<Item>(items: readonly Item[], show: (item: Item) => ReactElement): ReactNode {
  return items.map((item, place) => createElement(Fragment, { key: place }, show(item)));
}
