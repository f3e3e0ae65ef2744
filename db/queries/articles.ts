import { eq } from "drizzle-orm";
import { isArticle, placeholder, prepared } from "#db/prepared.ts";
import { type BesideArticle, findBesideArticle, listTranslations } from "#db/queries/beside-article.ts";
import { articleSubject, dressSigned, findCards, pictured } from "#db/queries/cards.ts";
import { type Counts, findCounts, findCoverage, listPosts } from "#db/queries/live-posts.ts";
import { findReferences, findTargets, type Refer } from "#db/queries/references.ts";
import { remembered } from "#db/remember.ts";
import { articles, tombstones } from "#db/schema/articles.ts";
import { noteSubjects } from "#db/witness.ts";
import type { Article, ArticleAlone, ArticleCard, References } from "#domain/articles/article.ts";
import type { Permalink } from "#domain/articles/permalink.ts";
import { withReleasedCards } from "#domain/articles/released-cards.ts";
import type { Withdrawal } from "#domain/articles/withdrawal.ts";
import { withPosts } from "#domain/live/posts.ts";

type ArticleRow = typeof articles.$inferSelect;

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

/** The same for those who show of other articles nothing but the addresses of what it links to, as feeds do. */
export const findArticleAlone = remembered("article alone", async (id: number): Promise<ArticleAlone | undefined> => {
  const filed = await findFiled(id, findTargets);
  return filed && withReleasedCards(filed.article);
});

/** The same as it is filed, with the cards of stories that are not out: for the paper's own archive, not for readers. */
export async function findFiledArticle(id: number): Promise<Article | undefined> {
  const filed = await findFiled(id, findReferences);
  return filed && { ...filed.article, translations: listTranslations(id, [filed.row.translationGroup]) };
}

async function findFiled<Target extends Permalink>(id: number, refer: Refer<Target>) {
  noteSubjects([articleSubject(id)]);
  const { row, counts } = await findCounted(id);
  if (row === undefined) return undefined;
  const { signed, ...beside } = findBesideArticle(id);
  const [card] = await dressSigned(
    [row],
    signed.map((signature) => ({ ...signature, article: id })),
  );
  return card && { row, article: await complete(row, card, { beside, counts, refer }) };
}

/** The row of an article; of a live page read after its counts. */
async function findCounted(id: number): Promise<{ row?: ArticleRow | undefined; counts?: Counts }> {
  const row = await findRow(id);
  if (row?.label !== "live") return { row };
  const counts = await findCounts(id);
  return { counts, row: rowOf().get({ id }) };
}

/**
 * The article of a row with all that its page shows, and the cards that it does not show; the row may be of one that is not out.
 * @param beside what other tables say of it
 */
export async function completeArticle(
  row: ArticleRow,
  card: ArticleCard,
  { translations, ...beside }: Omit<BesideArticle, "signed"> & Pick<Article, "translations">,
): Promise<Article> {
  const rest = { beside, counts: await findCounts(row.id), refer: findReferences };
  return { ...(await complete(row, card, rest)), translations };
}

/** What an article is completed with. */
interface Rest<Target extends Permalink> {
  beside: Omit<BesideArticle, "signed">;
  /** Of its live coverage, asked before the row was read. */
  counts?: Counts | undefined;
  refer: Refer<Target>;
}

async function complete<Target extends Permalink>(
  row: ArticleRow,
  card: ArticleCard,
  { beside, counts, refer }: Rest<Target>,
): Promise<Omit<Article<Target>, "translations">> {
  const posts = row.label === "live" ? await listPosts(row.id) : [];
  const live = counts && row.label === "live" ? await findCoverage(row, counts) : undefined;
  const body = withPosts(row.body, posts, live?.summary);
  const references = await refer(body, row.lead?.media ?? null);
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

type LeadRow = NonNullable<ArticleRow["lead"]>;

/** The words of this use of the picture win over those of the library. */
function leadOf({ media, alt, caption, credit }: LeadRow, { pictures }: Pick<References, "pictures">) {
  const { picture } = pictured("picture", media, new Map(Object.entries(pictures)));
  if (picture === undefined) return { caption, credit };
  return { picture: alt === "" ? picture : { ...picture, alt }, caption, credit };
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
