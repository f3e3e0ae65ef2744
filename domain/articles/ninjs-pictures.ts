import type { Article } from "#domain/articles/article.ts";
import { inlineText } from "#domain/body/plain-text.ts";
import { walk } from "#domain/body/walk.ts";
import { type Picture, type Variant, variantPath } from "#domain/media/picture.ts";
import { addressOf, type Publication, tagOf } from "#domain/publication.ts";

interface Shown {
  picture: Picture;
  caption: string;
  credit: string;
}

/** The pictures an article shows, each once, the leading one first, with all sizes there are of them. */
export function pictureAssociations(publication: Publication, article: Article) {
  const shown = [...leadOf(article), ...picturesIn(article)];
  const once = [...new Map(shown.toReversed().map((one) => [one.picture.hash, one])).values()].toReversed();
  return once.map((one, index) => associationOf(publication, one, index, article));
}

function leadOf({ lead }: Article): Shown[] {
  return lead?.picture ? [{ picture: lead.picture, caption: inlineText(lead.caption), credit: lead.credit }] : [];
}

function picturesIn({ body, references }: Article): Shown[] {
  return [...walk(body)].flatMap((node) => {
    if (node.type !== "image" || node.attrs.media === null) return [];
    const picture = references.pictures[node.attrs.media];
    const { alt, credit } = node.attrs;
    return picture ? [{ picture: { ...picture, alt }, caption: inlineText(node.content), credit }] : [];
  });
}

function associationOf(publication: Publication, { picture, caption, credit }: Shown, index: number, article: Article) {
  const descriptions = [
    { role: "caption", contenttype: "text/plain", value: caption },
    { role: "alternative", contenttype: "text/plain", value: picture.alt },
  ].filter(({ value }) => value !== "");
  return {
    name: index === 0 && article.lead?.picture ? "lead" : `picture-${index + 1}`,
    uri: tagOf(publication, `picture/${picture.hash}`),
    type: "picture",
    language: article.language,
    descriptions,
    ...(credit !== "" && { by: credit, copyrightnotice: credit }),
    renditions: picture.variants.map((variant) => renditionOf(publication, picture, variant)),
  } as const;
}

function renditionOf(publication: Publication, picture: Picture, variant: Variant) {
  const { width, height, format, bytes } = variant;
  return {
    name: `${format}-${width}`,
    href: addressOf(publication, variantPath(picture, variant)),
    contenttype: `image/${format}`,
    width,
    height,
    sizeinbytes: bytes,
  };
}
