import type { Image as ImageNode, Paragraph as ParagraphNode, PhrasingContent } from "mdast";
import type { Block, Image, Inline } from "#domain/body/document.ts";
import { readInline } from "#domain/body/markdown/read-inline.ts";
import { type Addresses, mediaIn } from "#domain/body/markdown/targets.ts";
import { normaliseInline } from "#domain/body/normalise.ts";
import { inlineText } from "#domain/body/plain-text.ts";

interface Caption {
  caption: Inline[];
  credit: string;
}

/** A caption whose closing bold run is the credit: `Words of the caption. **Name / Agency**`. */
export function readCaption(nodes: readonly PhrasingContent[], addresses: Addresses): Caption {
  const last = nodes.at(-1);
  const credit = last?.type === "strong" ? inlineText(readInline(last.children, addresses)).trim() : "";
  if (credit === "") return { caption: readInline(nodes, addresses), credit };
  return { caption: withoutClosingSpace(readInline(nodes.slice(0, -1), addresses)), credit };
}

/** One space divides the caption from its credit. */
function withoutClosingSpace(caption: Inline[]): Inline[] {
  const last = caption.at(-1);
  if (last?.type !== "text" || !last.text.endsWith(" ")) return caption;
  return normaliseInline([...caption.slice(0, -1), { ...last, text: last.text.slice(0, -1) }]);
}

/**
 * The blocks of a paragraph with pictures in it: each picture stands alone and takes what follows on its next line as
 * its caption. Undefined when the paragraph has no picture.
 */
export function readPictures({ children }: ParagraphNode, addresses: Addresses): Block[] | undefined {
  const nodes = children.map(unlinked);
  const starts = nodes.flatMap((node, index) => (node.type === "image" ? [index] : []));
  const [first] = starts;
  if (first === undefined) return undefined;
  const before = readInline(nodes.slice(0, first), addresses);
  const pictures = starts.flatMap((start, nth) => readPicture(nodes.slice(start, starts[nth + 1]), addresses));
  return before.length === 0 ? pictures : [{ type: "paragraph", content: before }, ...pictures];
}

/** `[![alt](picture)](address)`: the picture without the link around it. */
function unlinked(node: PhrasingContent): PhrasingContent {
  const [only, ...others] = node.type === "link" ? node.children : [];
  return only?.type === "image" && others.length === 0 ? only : node;
}

function readPicture([image, ...rest]: PhrasingContent[], addresses: Addresses): Block[] {
  if (image?.type !== "image") return [];
  const [next] = rest;
  if (next !== undefined && !(next.type === "text" && /^[ \t]*(\n|$)/.test(next.value))) {
    const beside = readInline(rest, addresses);
    return [pictureOf(image, { caption: [], credit: "" }), { type: "paragraph", content: beside }];
  }
  const below =
    next?.type === "text" ? [{ ...next, value: next.value.replace(/^[ \t]*\n?/, "") }, ...rest.slice(1)] : [];
  return [pictureOf(image, readCaption(below, addresses))];
}

function pictureOf(image: ImageNode, { caption, credit }: Caption): Image {
  return {
    type: "image",
    attrs: { media: mediaIn(image.url), src: image.url, alt: image.alt ?? "", credit, wide: image.title === "wide" },
    ...(caption.length === 0 ? {} : { content: caption }),
  };
}
