import type { Block, Document, Image, Inline, Text } from "#domain/body/document.ts";

/** A node of the body with its way from the root: the position in the content of each container. */
export interface Placed<Node> {
  node: Node;
  path: number[];
}

/** A line of words: a paragraph, a heading, a caption, a cell's paragraph. */
export interface Line {
  content: readonly Inline[];
  path: number[];
}

interface AnyNode {
  type: string;
  content?: readonly AnyNode[] | undefined;
}

/** Every node of the body with its place, in reading order. */
function* walkPlaces(nodes: readonly AnyNode[], path: number[] = []): Generator<Placed<AnyNode>> {
  for (const [at, node] of nodes.entries()) {
    yield { node, path: [...path, at] };
    yield* walkPlaces(node.content ?? [], [...path, at]);
  }
}

function isOf<Type extends string>(type: Type) {
  return (placed: Placed<AnyNode>): placed is Placed<Extract<Block | Text, { type: Type }>> =>
    placed.node.type === type;
}

/** The nodes of one kind, in reading order. */
export function listNodes<Type extends "related" | "embed" | "livePost">(document: Document, type: Type) {
  return [...walkPlaces(document.content)].filter(isOf(type));
}

/** The pictures of the body, those in galleries too. */
export function listImages(document: Document): Placed<Image>[] {
  return [...walkPlaces(document.content)].filter(isOf("image"));
}

export function listTexts(document: Document): Placed<Text>[] {
  return [...walkPlaces(document.content)].filter(isOf("text"));
}

const LINES = new Set(["paragraph", "heading", "image"]);

/** The lines of words of the body, in reading order. */
export function listLines(document: Document): Line[] {
  return [...walkPlaces(document.content)]
    .filter(({ node }) => LINES.has(node.type))
    .map(({ node, path }) => ({ content: (node.content ?? []) as readonly Inline[], path }));
}
