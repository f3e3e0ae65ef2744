import type { Inline } from "#domain/body/document.ts";
import { type HtmlContext, writeLine } from "#domain/body/html-line.ts";
import { type Child, element, type Markup } from "#domain/markup.ts";
import { largestVariant } from "#domain/media/largest-variant.ts";
import { type Picture, variantPath } from "#domain/media/picture.ts";
import { addressOf } from "#domain/publication.ts";

/** A picture with its caption and credit. Without the picture its caption is a paragraph; without both it is nothing. */
export function writeFigure(
  { picture, alt, caption, credit }: { picture?: Picture; alt: string; caption: Inline[]; credit: string },
  context: HtmlContext,
): Markup | undefined {
  const words = captionOf(caption, credit, context);
  if (picture === undefined) return words && element("p", {}, words);
  return element("figure", {}, [imageOf(picture, alt, context), words && element("figcaption", {}, words)]);
}

function captionOf(caption: Inline[], credit: string, context: HtmlContext): Child[] | undefined {
  if (caption.length === 0 && credit === "") return undefined;
  const between = caption.length > 0 && credit !== "" ? " " : undefined;
  return [writeLine(caption, context), between, credit === "" ? undefined : element("small", {}, [credit])];
}

/** The picture at its largest size; nothing while it has none. */
export function imageOf(picture: Picture, alt: string, { publication }: HtmlContext): Markup | undefined {
  const variant = largestVariant(picture);
  if (variant === undefined) return undefined;
  const { width, height } = variant;
  return element("img", { src: addressOf(publication, variantPath(picture, variant)), width, height, alt });
}
