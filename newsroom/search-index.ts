import type { Tx } from "#db/client.ts";
import { inArray } from "#db/operators.ts";
import { authors, topics } from "#db/schema/people.ts";
import { indexArticle, type SearchDocument, unindexArticle } from "#db/search/write.ts";
import type { Draft } from "#domain/articles/draft.ts";
import type { Related } from "#domain/body/document.ts";
import { inlineText, plainText } from "#domain/body/plain-text.ts";
import { withoutCards } from "#domain/body/without-cards.ts";
import type { Instant } from "#domain/calendar.ts";

/** Makes a released text findable, in the transaction of its release. */
export async function makeFindable(tx: Tx, id: number, content: Draft, releasedAt: Instant): Promise<void> {
  await indexArticle(tx, { id, releasedAt, ...(await documentOf(tx, content)) });
}

/** Takes an article out of the search, in the transaction of its withdrawal. */
export async function makeUnfindable(tx: Tx, id: number): Promise<void> {
  await unindexArticle(tx, id);
}

/** A card of another story shows that one's headline, and only while it is out: no words of this text. */
const isWords = ({ attrs }: Related) => attrs.article === null;

async function documentOf(tx: Tx, content: Draft): Promise<Omit<SearchDocument, "id" | "releasedAt">> {
  const slugs = content.authors.map(({ slug }) => slug);
  const signed = await tx.select({ name: authors.name }).from(authors).where(inArray(authors.slug, slugs));
  const filed = await tx.select({ name: topics.name }).from(topics).where(inArray(topics.slug, content.topics));
  const caption = content.lead === null ? "" : [inlineText(content.lead.caption), content.lead.credit].join(" ");
  return {
    language: content.language,
    headline: content.headline,
    standfirst: content.standfirst,
    body: [plainText(withoutCards(content.body, isWords)), caption.trim()].join("\n").trim(),
    names: [...signed, ...filed]
      .map(({ name }) => name)
      .concat(content.kicker)
      .join(" · "),
    facets: [
      { facet: "section", slug: content.section },
      { facet: "label", slug: content.label },
      ...slugs.map((slug) => ({ facet: "author" as const, slug })),
      ...content.topics.map((slug) => ({ facet: "topic" as const, slug })),
    ],
  };
}
