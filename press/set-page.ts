import { type ComponentType, createElement, Fragment, isValidElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Params } from "./routes.ts";

type Module = readonly [load: () => Promise<{ default: ComponentType<Props> }>, file: string];

/** A folder of the address as the build knows it: what lies in it, and what is below. */
export type Branch = readonly [
  name: string,
  below: Record<string, Branch>,
  modules: Record<string, Module | undefined>,
];

export interface Props {
  params: Promise<Params>;
  searchParams: Promise<Params>;
  children?: ReactNode;
}

/** Which of the files Next knows how to weave into a page; a page that has one of them is not set here. */
const NEXTS_OWN = ["template", "loading", "error", "defaultPage"];

/** The files of which a page is made, the outermost layout first; undefined when there is more to it. */
export function partsOf(tree: Branch): { layouts: Module[]; page: Module } | undefined {
  const layouts: Module[] = [];
  for (let branch: Branch | undefined = tree; branch !== undefined; ) {
    const [, below, { layout, page, ...others }]: Branch = branch;
    if (NEXTS_OWN.some((name) => others[name] !== undefined)) return undefined;
    if (layout) layouts.push(layout);
    if (page) return { layouts, page };
    if (Object.keys(below).some((slot) => slot !== "children")) return undefined;
    branch = below.children;
  }
  return undefined;
}

/**
 * The page as HTML, without anything for a script of the framework. Next would set it twice, as data for that script and from
 * those as HTML, around them a router that never runs.
 * @param styles addresses of its stylesheets
 * @throws Error what the page throws: a redirect, that there is no such page; and when it is not plain components below its first elements
 */
export async function setPage(
  { layouts, page }: { layouts: readonly Module[]; page: Module },
  props: Props,
  styles: readonly string[],
): Promise<string> {
  let sheet = await opened(createElement((await page[0]()).default, props));
  for (const [load] of layouts.toReversed()) sheet = await opened(createElement((await load()).default, props, sheet));
  return `<!DOCTYPE html>${renderToStaticMarkup(createElement(Fragment, null, ...headOf(styles), sheet))}`;
}

/** What Next puts into every head. */
function headOf(styles: readonly string[]): ReactNode[] {
  return [
    createElement("meta", { charSet: "utf-8" }),
    createElement("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    ...styles.map((href) => createElement("link", { rel: "stylesheet", href, precedence: "next" })),
  ];
}

/** Waits for what the outermost components wait for; everything further in is set in one go. */
async function opened(node: ReactNode): Promise<ReactNode> {
  let at = node;
  while (isValidElement<Props>(at) && typeof at.type === "function") {
    const component = at.type as (props: Props) => ReactNode | Promise<ReactNode>;
    at = await component(at.props);
  }
  return at;
}
