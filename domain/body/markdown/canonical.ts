import { headlineKey } from "#domain/articles/article.ts";
import type { LeadUse } from "#domain/articles/draft.ts";
import { pathOf } from "#domain/articles/permalink.ts";
import type { Document, Image, Inline, Mark, Related } from "#domain/body/document.ts";
import { mapDocument } from "#domain/body/map.ts";
import { articlePath, mediaIn, mediaPath, readTarget } from "#domain/body/markdown/targets.ts";
import type { Writing } from "#domain/body/markdown/write-blocks.ts";
import { normalise, normaliseInline, storable } from "#domain/body/normalise.ts";

/** The body as reading its Markdown would give it: addresses that have since become ours are found. */
export function canonical(body: Document, writing: Writing): Document {
  const found = mapDocument(body, {
    inline: (content) => canonicalLine(content, writing),
    image: canonicalImage,
    related: (card) => canonicalCard(card, writing),
  });
  return normalise(found);
}

/** A line whose links lead where reading them would lead. */
function canonicalLine(content: readonly Inline[], { addresses }: Pick<Writing, "addresses">): Inline[] {
  const retarget = (mark: Mark): Mark =>
    mark.type === "link" && (mark.attrs.kind === "external" || mark.attrs.kind === "unresolved")
      ? { type: "link", attrs: readTarget(mark.attrs.href, addresses) }
      : mark;
  return content.map((node) =>
    node.type === "text" && node.marks !== undefined ? { ...node, marks: node.marks.map(retarget) } : node,
  );
}

function canonicalImage(image: Image): Image {
  const { attrs } = image;
  return { ...image, attrs: { ...attrs, media: attrs.media ?? mediaIn(attrs.src) } };
}

/** A card with the address its article has now; with the one it came with while that article is not known here. */
function canonicalCard(card: Related, { addresses, known }: Writing): Related {
  const { article, title, href } = card.attrs;
  const target = readTarget(href, addresses);
  const named = target.kind === "article" ? target.id : undefined;
  const id = article ?? named ?? known.headlines?.[headlineKey(title)]?.id;
  if (id === undefined) return card;
  const isKnown = known.articles?.[id] !== undefined || known.headlines?.[headlineKey(title)]?.id === id;
  return {
    ...card,
    attrs: { article: id, title, href: named === id && !isKnown ? href : pathOfCard(id, title, known) },
  };
}

function pathOfCard(id: number, title: string, known: Writing["known"]): string {
  const byTitle = known.headlines?.[headlineKey(title)];
  return byTitle?.id === id ? pathOf(byTitle) : articlePath(id, known);
}

/** The lead picture likewise; null when there is neither picture nor words. */
export function canonicalLead(lead: LeadUse | null, writing: Writing): LeadUse | null {
  if (lead === null) return null;
  const media = lead.media ?? mediaIn(lead.src);
  const src = media === null ? storable(lead.src) : mediaPath(media, writing.known);
  const caption = normaliseInline(canonicalLine(lead.caption, writing));
  const kept = { media, src, alt: storable(lead.alt), caption, credit: storable(lead.credit).trim() };
  const isEmpty = [kept.src, kept.alt, kept.credit].every((text) => text === "") && caption.length === 0;
  return isEmpty ? null : kept;
}
