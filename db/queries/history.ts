import { asc, eq } from "drizzle-orm";
import { store } from "#db/client.ts";
import { articleVersions } from "#db/schema/history.ts";
import { isSealed } from "#db/seal.ts";
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
  return rows.map((row, position) => publicVersion(row, rows[position - 1], position + 1));
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
