import type { RootContent } from "mdast";
import type { ContainerDirective, LeafDirective } from "mdast-util-directive";
import { type Block, externalAddress, type Image, type Paragraph } from "#domain/body/document.ts";
import { instantOf } from "#domain/body/markdown/local-time.ts";
import { MarkdownProblem } from "#domain/body/markdown/problem.ts";
import type { Reading } from "#domain/body/markdown/reading.ts";
import { BODY_LIMITS } from "#domain/body/parse.ts";
import { plainText } from "#domain/body/plain-text.ts";

type Directive = ContainerDirective | LeafDirective;
type ReadBlocks = (nodes: readonly RootContent[], reading: Reading) => Block[];

export function isDirective(node: RootContent): node is Directive {
  return node.type === "containerDirective" || node.type === "leafDirective";
}

/** `:::gallery`, `:::pullquote`, `:::aside`, `::embed`, `::post`; of any other name, what stands in it. */
export function readDirective(node: Directive, reading: Reading, readBlocks: ReadBlocks): Block[] {
  if (node.type === "leafDirective") return readLeaf(node, reading);
  const inside = readBlocks(node.children, { ...reading, depth: reading.depth + 1 });
  if (reading.depth + 2 > BODY_LIMITS.depth) return inside;
  if (node.name === "gallery") return readGallery(inside);
  if (node.name === "pullquote") return [readPullQuote(node, inside)];
  return [{ type: "aside", attrs: { title: attribute(node, "title") }, content: inside }];
}

/** An attribute as written; empty when it is absent. */
function attribute(node: Directive, name: string): string {
  return node.attributes?.[name] ?? "";
}

function lineOf(node: Directive): number {
  return node.position?.start.line ?? 1;
}

/** What is no picture comes after the pictures. */
function readGallery(inside: Block[]): Block[] {
  const pictures = inside.filter((block): block is Image => block.type === "image");
  const others = inside.filter((block) => block.type !== "image");
  return pictures.length === 0 ? others : [{ type: "gallery", content: pictures }, ...others];
}

function readPullQuote(node: Directive, inside: Block[]): Block {
  const content = inside.flatMap((block): Paragraph[] => {
    if (block.type === "paragraph") return [block];
    const text = plainText({ type: "doc", content: [block] });
    return text === "" ? [] : [{ type: "paragraph", content: [{ type: "text", text }] }];
  });
  return { type: "pullQuote", attrs: { by: attribute(node, "by"), post: attribute(node, "post") }, content };
}

function readLeaf(node: LeafDirective, reading: Reading): Block[] {
  if (node.name === "post") return [readPost(node, reading)];
  if (node.name === "embed") return [readEmbed(node)];
  const { start, end } = node.position ?? {};
  const text = reading.source.slice(start?.offset ?? 0, end?.offset ?? 0);
  return [{ type: "paragraph", content: [{ type: "text", text }] }];
}

function readPost(node: LeafDirective, { timeZone }: Reading): Block {
  const written = attribute(node, "at");
  const at = instantOf(written, timeZone);
  if (at === undefined) throw new MarkdownProblem(lineOf(node), `“${written}” is no time for a post: 2026-11-17T09:42`);
  const key = node.attributes?.key !== undefined && node.attributes.key !== null;
  return {
    type: "livePost",
    attrs: { at, headline: attribute(node, "headline"), by: attribute(node, "by"), key },
  };
}

function readEmbed(node: LeafDirective): Block {
  const url = attribute(node, "url");
  const provider = attribute(node, "provider");
  if (!externalAddress.safeParse(url).success)
    throw new MarkdownProblem(lineOf(node), `“${url}” is no address an embed can open`);
  if (provider === "") throw new MarkdownProblem(lineOf(node), "an embed names its provider");
  const poster = /^[0-9a-f]{32}$/.exec(attribute(node, "poster"))?.[0] ?? null;
  return {
    type: "embed",
    attrs: { provider, url, title: attribute(node, "title"), text: attribute(node, "text"), poster },
  };
}
