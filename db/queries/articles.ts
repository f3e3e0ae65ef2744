import { asc, eq } from "drizzle-orm";
import { isAmong, isArticle, listed, placeholder, prepared } from "#db/prepared.ts";
import { type BesideArticle, findBesideArticle } from "#db/queries/beside-article.ts";
import { articleSubject, cardColumns, dress, dressSigned, findCards, pictured } from "#db/queries/cards.ts";
import { type Counts, findCounts, findCoverage, listPosts } from "#db/queries/live-posts.ts";
import { findPictures } from "#db/queries/pictures.ts";
import { remembered } from "#db/remember.ts";
import { articles, tombstones } from "#db/schema/articles.ts";
import { noteSubjects } from "#db/witness.ts";
import { type Article, type ArticleCard, headlineKey, type References } from "#domain/articles/article.ts";
import { withReleasedCards } from "#domain/articles/released-cards.ts";
import type { Withdrawal } from "#domain/articles/withdrawal.ts";
import type { Document } from "#domain/body/document.ts";
import { linkedArticles, pictureHashes, relatedTitles } from "#domain/body/walk.ts";
import { withPosts } from "#domain/live/posts.ts";

const rowOf = prepared((read) => read.select().from(articles).where(isArticle(articles.id, "id")).prepare());

/** As many as the feeds and fronts of a day have articles, and then some. */
const MOST_ROWS = 200;

/** Apart from the article: what it points at changes more often than it does, and its text takes longest to read. */
const findRow = remembered("row of an article", async (id: number) => rowOf().get({ id }), { most: MOST_ROWS });

/** The released article of that id with all that its page shows; undefined when there is none. */
export const findArticle = remembered("article", async (id: number | undefined): Promise<Article | undefined> => {
  const article = id === undefined ? undefined : await findFiledArticle(id);
  return article && withReleasedCards(article);
});

/** The same as it is filed, with the cards of stories that are not out: for the paper's own archive, not for readers. */
export async function findFiledArticle(id: number): Promise<Article | undefined> {
  noteSubjects([articleSubject(id)]);
  const counts = await findCounts(id);
  const row = await findRow(id);
  if (row === undefined) return undefined;
  const { signed, ...beside } = findBesideArticle(id, [row.translationGroup]);
  const [card] = await dressSigned(
    [row],
    signed.map((signature) => ({ ...signature, article: id })),
  );
  return card && completeArticle(row, card, beside, counts);
}

/**
 * The article of a row with all that its page shows, and the cards that it does not show; the row may be of one that is not out.
 * @param beside what other tables say of it
 * @param counts of its live coverage, asked before the row was read
 */
export async function completeArticle(
  row: typeof articles.$inferSelect,
  card: ArticleCard,
  beside: Omit<BesideArticle, "signed">,
  counts?: Counts,
): Promise<Article> {
  const seen = counts ?? (await findCounts(row.id));
  const posts = row.label === "live" ? await listPosts(row.id) : [];
  const live = row.label === "live" ? await findCoverage(row, seen) : undefined;
  const body = withPosts(row.body, posts, live?.summary);
  const references = await findReferences(body, row.lead?.media ?? null);
  return {
    ...card,
    socialHeadline: row.socialHeadline,
    searchHeadline: row.searchHeadline,
    dateline: row.dateline,
    body,
    ...(live && { posts, live: live.coverage }),
    ...(row.lead === null ? {} : { lead: leadOf(row.lead, references) }),
    ...beside,
    ...(row.originalUrl === null ? {} : { originalUrl: row.originalUrl }),
    wordCount: row.wordCount,
    releases: row.releases,
    references,
  };
}

type LeadRow = NonNullable<(typeof articles.$inferSelect)["lead"]>;

/** The words of this use of the picture win over those of the library. */
function leadOf({ media, alt, caption, credit }: LeadRow, { pictures }: References) {
  const { picture } = pictured("picture", media, new Map(Object.entries(pictures)));
  if (picture === undefined) return { caption, credit };
  return { picture: alt === "" ? picture : { ...picture, alt }, caption, credit };
}

/** What the text points at as things stand now, so that a link comes alive when its target does. */
async function findReferences(body: Document, lead: string | null): Promise<References> {
  const pictures = await findPictures([...pictureHashes(body), ...(lead === null ? [] : [lead])]);
  const linked = await findCards(linkedArticles(body));
  return {
    pictures: Object.fromEntries(pictures),
    articles: Object.fromEntries(linked.map((card) => [card.id, card])),
    headlines: await findByHeadline(relatedTitles(body)),
  };
}

const rowsByHeadline = prepared((read) =>
  read
    .select(cardColumns)
    .from(articles)
    .where(isAmong(articles.headlineKey, "keys"))
    .orderBy(asc(articles.releasedAt), asc(articles.id))
    .prepare(),
);

async function findByHeadline(titles: readonly string[]): Promise<Record<string, ArticleCard>> {
  if (titles.length === 0) return {};
  const rows = rowsByHeadline().all({ keys: listed(titles.map(headlineKey)) });
  // Where two articles share a headline the newer one, last in this order, is meant.
  return Object.fromEntries((await dress(rows)).map((card) => [headlineKey(card.headline), card]));
}

const tombstoneOf = prepared((read) =>
  read
    .select()
    .from(tombstones)
    .where(eq(tombstones.id, placeholder("id")))
    .prepare(),
);

/** What is left of an article that was taken back; undefined when that id never was, or still is, an article. */
export async function findWithdrawal(id: number | undefined): Promise<Withdrawal | undefined> {
  if (id === undefined) return undefined;
  const row = tombstoneOf().get({ id });
  if (row === undefined) return undefined;
  const { slug, releasedOn, legal, reason, at } = row;
  return { id, permalink: { id, slug, releasedOn }, status: legal ? 451 : 410, reason, at };
}

export { findCards };
