import type { Block, Document, Inline, Related } from "#domain/body/document.ts";

type Node = Block | Inline | { type: "listItem" | "tableRow" | "tableHeader" | "tableCell"; content: unknown[] };

/** Every node of the body in reading order, containers before what they hold. */
export function* walk(document: Document): Generator<Node> {
  yield* walkInto(document.content);
}

function* walkInto(nodes: readonly Node[]): Generator<Node> {
  for (const node of nodes) {
    yield node;
    yield* walkInto(childrenOf(node));
  }
}

function childrenOf(node: Node): readonly Node[] {
  switch (node.type) {
    case "text":
    case "hardBreak":
    case "related":
    case "embed":
    case "horizontalRule":
    case "livePost":
      return [];
    default:
      return (node.content ?? []) as readonly Node[];
  }
}

/** Ids of the articles the text leads to, by links and by cards, each once, in reading order. */
export function linkedArticles(document: Document): number[] {
  const ids = new Set<number>();
  for (const node of walk(document)) {
    if (node.type === "related" && node.attrs.article !== null) ids.add(node.attrs.article);
    if (node.type !== "text") continue;
    for (const mark of node.marks ?? []) {
      if (mark.type === "link" && mark.attrs.kind === "article") ids.add(mark.attrs.id);
    }
  }
  return [...ids];
}

/** Headlines of the cards that still know nothing but a headline, each once. */
export function relatedTitles(document: Document): string[] {
  const cards = [...walk(document)].filter((node): node is Related => node.type === "related");
  return [...new Set(cards.filter((card) => card.attrs.article === null).map((card) => card.attrs.title))];
}

/** Hashes of the pictures the text shows or links to, posters of embeds among them, each once. */
export function pictureHashes(document: Document): string[] {
  const hashes = new Set<string>();
  for (const node of walk(document)) {
    if (node.type === "image" && node.attrs.media !== null) hashes.add(node.attrs.media);
    if (node.type === "embed" && node.attrs.poster !== null) hashes.add(node.attrs.poster);
    if (node.type !== "text") continue;
    for (const mark of node.marks ?? []) {
      if (mark.type === "link" && mark.attrs.kind === "media") hashes.add(mark.attrs.hash);
    }
  }
  return [...hashes];
}
