import { asc, eq } from "drizzle-orm";
import { store } from "#db/client.ts";
import { findCards } from "#db/queries/cards.ts";
import { articleVersions } from "#db/schema/history.ts";
import { isSealed } from "#db/seal.ts";
import { withReleasedCardsIn } from "#domain/articles/released-cards.ts";
import { linkedArticles } from "#domain/body/walk.ts";
import type { PublicVersion } from "#domain/history/public-version.ts";

type Row = typeof articleVersions.$inferSelect;

/**
 * The released versions of an article, the first one first, numbered from 1 as readers count them; none when it is not
 * out. Each says whether it is as it was sealed on its release and follows the one before.
 */
export async function listPublicVersions(article: number): Promise<PublicVersion[]> {
  const rows = await store.read
    .select()
    .from(articleVersions)
    .where(eq(articleVersions.article, article))
    .orderBy(asc(articleVersions.number));
  const cards = await findCards([...new Set(rows.flatMap(({ content }) => linkedArticles(content.body)))]);
  const released = { articles: Object.fromEntries(cards.map((card) => [card.id, card])), headlines: {} };
  return rows.map((row, position) => {
    const version = publicVersion(row, rows[position - 1], position + 1);
    return { ...version, body: withReleasedCardsIn(version.body, released) };
  });
}

function publicVersion(row: Row, before: Row | undefined, number: number): PublicVersion {
  const { kind, at, note, hash, content } = row;
  const { headline, standfirst, body } = content;
  const verified = isSealed({ ...row, story: row.article }) && follows(row, before);
  return { number, kind, at, note, hash, verified, headline, standfirst, body };
}

/** Between two releases there may be drafts, whose seals are no reader's business: `check` verifies those as well. */
function follows(row: Row, before: Row | undefined): boolean {
  return before === undefined || row.number > before.number + 1 || row.previousHash === before.hash;
}
