import { asc } from "drizzle-orm";
import { isAmong, isAmongArticles, listed, prepared } from "#db/prepared.ts";
import { articleSubject, cardColumns, dress, findCards } from "#db/queries/cards.ts";
import { findPictures } from "#db/queries/pictures.ts";
import { articles } from "#db/schema/articles.ts";
import { noteSubjects } from "#db/witness.ts";
import { type ArticleCard, headlineKey, type References } from "#domain/articles/article.ts";
import type { Permalink } from "#domain/articles/permalink.ts";
import type { Document } from "#domain/body/document.ts";
import { linkedArticles, pictureHashes, relatedTitles } from "#domain/body/walk.ts";

/** Finds out what a text points at. @param lead the picture that stands above it */
export type Refer<Target extends Permalink> = (body: Document, lead: string | null) => Promise<References<Target>>;

/** What a text points at as things stand now, so that a link comes alive when its target does. */
export const findReferences: Refer<ArticleCard> = async (body, lead) => ({
  pictures: await picturesOf(body, lead),
  articles: byId(await findCards(linkedArticles(body))),
  headlines: await byHeadline(relatedTitles(body), async (keys) => dress(rowsByHeadline().all({ keys }))),
});

/** The same without the cards: a text that only links is the same when a headline at the other end changes. */
export const findTargets: Refer<Permalink> = async (body, lead) => ({
  pictures: await picturesOf(body, lead),
  articles: byId(permalinks(linkedArticles(body))),
  headlines: await byHeadline(relatedTitles(body), async (keys) => permalinksByHeadline().all({ keys })),
});

async function picturesOf(body: Document, lead: string | null): Promise<References["pictures"]> {
  return Object.fromEntries(await findPictures([...pictureHashes(body), ...(lead === null ? [] : [lead])]));
}

const permalinkColumns = { id: articles.id, slug: articles.slug, releasedOn: articles.releasedOn };

const permalinksOf = prepared((read) =>
  read.select(permalinkColumns).from(articles).where(isAmongArticles(articles.id, "ids")).prepare(),
);

function permalinks(ids: readonly number[]): Permalink[] {
  noteSubjects(ids.map(articleSubject));
  return ids.length === 0 ? [] : permalinksOf().all({ ids: listed(ids) });
}

function byId<Target extends Permalink>(found: readonly Target[]): Record<number, Target> {
  return Object.fromEntries(found.map((target) => [target.id, target]));
}

/** Where two articles share a headline the newer one, last in this order, is meant. */
const BY_AGE = [asc(articles.releasedAt), asc(articles.id)];

const rowsByHeadline = prepared((read) =>
  read
    .select(cardColumns)
    .from(articles)
    .where(isAmong(articles.headlineKey, "keys"))
    .orderBy(...BY_AGE)
    .prepare(),
);

const permalinksByHeadline = prepared((read) =>
  read
    .select({ ...permalinkColumns, headline: articles.headline })
    .from(articles)
    .where(isAmong(articles.headlineKey, "keys"))
    .orderBy(...BY_AGE)
    .prepare(),
);

/** @param find the articles of those keys, as `listed` */
async function byHeadline<Target extends Permalink & { headline: string }>(
  titles: readonly string[],
  find: (keys: string) => Promise<Target[]>,
): Promise<Record<string, Target>> {
  if (titles.length === 0) return {};
  const found = await find(listed(titles.map(headlineKey)));
  noteSubjects(found.map(({ id }) => articleSubject(id)));
  return Object.fromEntries(found.map((target) => [headlineKey(target.headline), target]));
}
