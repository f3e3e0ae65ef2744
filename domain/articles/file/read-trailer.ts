import type { Paragraph, RootContent } from "mdast";
import { MarkdownProblem } from "#domain/body/markdown/problem.ts";

interface Trailed {
  /** The blocks above `Original url:`. */
  text: readonly RootContent[];
  originalUrl?: string;
}

/** Takes `Original url:` and the address below it, or behind it, off the end. */
export function readTrailer(nodes: readonly RootContent[]): Trailed {
  const last = nodes.at(-1);
  if (last?.type !== "paragraph") return { text: nodes };
  const together = addressBehind(last);
  if (together !== undefined) return { text: nodes.slice(0, -1), originalUrl: checked(together, last) };
  const label = nodes.at(-2);
  const address = onlyAddress(last);
  if (label?.type !== "paragraph" || address === undefined || !isLabel(label)) return { text: nodes };
  return { text: nodes.slice(0, -2), originalUrl: checked(address, last) };
}

function isLabel({ children: [only, ...others] }: Paragraph): boolean {
  return only?.type === "text" && only.value === "Original url:" && others.length === 0;
}

function onlyAddress({ children: [only, ...others] }: Paragraph): string | undefined {
  if (others.length > 0) return undefined;
  if (only?.type === "link") return only.url;
  return only?.type === "text" && /^https?:\/\/\S+$/.test(only.value) ? only.value : undefined;
}

function addressBehind({ children: [label, link, ...others] }: Paragraph): string | undefined {
  const isTrailer = label?.type === "text" && /^Original url:\s+$/.test(label.value) && link?.type === "link";
  return isTrailer && others.length === 0 ? link.url : undefined;
}

function checked(address: string, node: Paragraph): string {
  if (/^https?:\/\/[^\s<>]+$/i.test(address) && URL.canParse(address)) return address;
  throw new MarkdownProblem(node.position?.start.line ?? 1, `“${address}” is no web address`);
}
