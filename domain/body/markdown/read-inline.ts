import type { PhrasingContent } from "mdast";
import type { Inline, Mark } from "#domain/body/document.ts";
import { type Addresses, readTarget } from "#domain/body/markdown/targets.ts";
import { normaliseInline, textOf } from "#domain/body/normalise.ts";

/** The few tags known inside a line, each as the mark it makes. */
const TAGS: Record<string, Mark> = {
  strong: { type: "strong" },
  b: { type: "strong" },
  em: { type: "emphasis" },
  i: { type: "emphasis" },
  s: { type: "strike" },
  del: { type: "strike" },
  sub: { type: "sub" },
  sup: { type: "sup" },
  code: { type: "code" },
};

/** A line of Markdown as texts with marks. Words are never dropped: unknown tags are, what stands between them is not. */
export function readInline(nodes: readonly PhrasingContent[], addresses: Addresses): Inline[] {
  return normaliseInline(readMarked(nodes, [], addresses));
}

function readMarked(nodes: readonly PhrasingContent[], marks: Mark[], addresses: Addresses): Inline[] {
  const read: Inline[] = [];
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index];
    if (node === undefined) continue;
    const tag = node.type === "html" ? markOfTag(node.value) : undefined;
    const end = tag === undefined ? -1 : closingTag(nodes, index);
    if (tag === undefined || end < 0) {
      read.push(...readNode(node, marks, addresses));
      continue;
    }
    read.push(...readMarked(nodes.slice(index + 1, end), withMark(marks, tag), addresses));
    index = end;
  }
  return read;
}

function readNode(node: PhrasingContent, marks: Mark[], addresses: Addresses): Inline[] {
  switch (node.type) {
    case "text":
      return [textOf(node.value, marks)];
    case "inlineCode":
      return [textOf(node.value, withMark(marks, { type: "code" }))];
    case "break":
      return [{ type: "hardBreak" }];
    case "html":
      return /^<br\s*\/?>$/i.test(node.value) ? [{ type: "hardBreak" }] : [];
    case "image":
      return [textOf(node.alt ?? "", marks)];
    case "strong":
      return readMarked(node.children, withMark(marks, { type: "strong" }), addresses);
    case "emphasis":
      return readMarked(node.children, withMark(marks, { type: "emphasis" }), addresses);
    case "delete":
      return readMarked(node.children, withMark(marks, { type: "strike" }), addresses);
    case "link":
      return readMarked(
        node.children,
        withMark(marks, { type: "link", attrs: readTarget(node.url, addresses) }),
        addresses,
      );
    default:
      return "children" in node ? readMarked(node.children, marks, addresses) : [];
  }
}

/** The inner of two equal marks wins: `<span lang>` inside another. */
function withMark(marks: Mark[], mark: Mark): Mark[] {
  return [...marks.filter(({ type }) => type !== mark.type), mark];
}

function markOfTag(tag: string): Mark | undefined {
  const language = /^<span lang="?([A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*)"?>$/.exec(tag)?.[1];
  if (language !== undefined) return { type: "language", attrs: { lang: language } };
  const name = /^<([a-z]+)>$/i.exec(tag)?.[1]?.toLowerCase() ?? "";
  return Object.hasOwn(TAGS, name) ? TAGS[name] : undefined;
}

/** Index of the tag that closes the one at `start` among its siblings; -1 when nothing does. */
function closingTag(nodes: readonly PhrasingContent[], start: number): number {
  const name = nameOfTag(nodes[start]);
  let open = 0;
  return nodes.findIndex((node, index) => {
    if (index < start || nameOfTag(node) !== name) return false;
    open += node.type === "html" && node.value.startsWith("</") ? -1 : 1;
    return open === 0;
  });
}

function nameOfTag(node: PhrasingContent | undefined): string | undefined {
  return node?.type === "html" ? /^<\/?([a-z]+)/i.exec(node.value)?.[1]?.toLowerCase() : undefined;
}
