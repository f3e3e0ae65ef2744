import { asc, count, eq } from "drizzle-orm";
import { store } from "#db/client.ts";
import { findCards } from "#db/queries/cards.ts";
import { articleVersions } from "#db/schema/history.ts";
import { isSealed } from "#db/seal.ts";
import { withReleasedCardsIn } from "#domain/articles/released-cards.ts";
import { linkedArticles } from "#domain/body/walk.ts";
import type { PublicVersion, WholeVersion } from "#domain/history/public-version.ts";

type Row = typeof articleVersions.$inferSelect;

/** To check the seal of a version its whole text is read: of thousands, as a long live page has, no page could show all. */
export const VERSIONS_ON_A_PAGE = 50;

/** How many released versions an article has; none when it is not out. */
export async function countPublicVersions(article: number): Promise<number> {
  const [row] = await store.read
    .select({ versions: count() })
    .from(articleVersions)
    .where(eq(articleVersions.article, article));
  return row?.versions ?? 0;
}

/**
 * The released versions of an article up to one of them, a page of them, the first one first, numbered from 1 as readers
 * count them. Each says whether it is as it was sealed on its release and follows the one before.
 * @param last number of the newest that is listed
 */
export async function listPublicVersions(article: number, last: number): Promise<PublicVersion[]> {
  const first = Math.max(1, last - VERSIONS_ON_A_PAGE + 1);
  const rows = await readRows(article, first - 1, last);
  return rows.flatMap(({ row, before, number }) => (number < first ? [] : publicVersion(row, before, number)));
}

/** One released version with its text; undefined when there is none of that number. */
export async function findPublicVersion(article: number, number: number): Promise<WholeVersion | undefined> {
  const found = (await readRows(article, number - 1, number)).at(-1);
  if (found === undefined || found.number !== number) return undefined;
  const { headline, standfirst, body } = found.row.content;
  const cards = await findCards(linkedArticles(body));
  const released = { articles: Object.fromEntries(cards.map((card) => [card.id, card])), headlines: {} };
  const text = { headline, standfirst, body: withReleasedCardsIn(body, released) };
  return { ...publicVersion(found.row, found.before, number), ...text };
}

/** The rows of versions from one number to another, each with the one before it, where that was read too. */
async function readRows(article: number, from: number, to: number) {
  const skipped = Math.max(0, from - 1);
  const rows = await store.read
    .select()
    .from(articleVersions)
    .where(eq(articleVersions.article, article))
    .orderBy(asc(articleVersions.number))
    .limit(to - skipped)
    .offset(skipped);
  return rows.map((row, place) => ({ row, before: rows[place - 1], number: skipped + place + 1 }));
}

function publicVersion(row: Row, before: Row | undefined, number: number): PublicVersion {
  const { kind, at, note, hash } = row;
  const verified = isSealed({ ...row, story: row.article }) && follows(row, before);
  return { number, kind, at, note, hash, verified };
}

/** Between two releases there may be drafts, whose seals are no reader's business: `check` verifies those as well. */
function follows(row: Row, before: Row | undefined): boolean {
  return before === undefined || row.number > before.number + 1 || row.previousHash === before.hash;
}
