import { desc, eq } from "drizzle-orm";
import { store } from "#db/client.ts";
import { cardColumns, dress } from "#db/queries/cards.ts";
import { articles } from "#db/schema/articles.ts";
import type { ArticleCard } from "#domain/articles/article.ts";
import type { Instant } from "#domain/calendar.ts";

const DAY_MS = 86_400_000;
/** Live pages run for days at most: an older one than these is over. */
const RECENT_LIVE_PAGES = 20;

/**
 * Live pages that were released or updated in the last 24 hours, the freshest first. In a paper where nothing is newer
 * (the sample, an archive) "now" is its newest release.
 */
export async function findLive(now: Instant): Promise<ArticleCard[]> {
  const rows = await store.read
    .select(cardColumns)
    .from(articles)
    .where(eq(articles.label, "live"))
    .orderBy(desc(articles.releasedAt), desc(articles.id))
    .limit(RECENT_LIVE_PAGES);
  if (rows.length === 0) return [];
  const since = Math.min(now, await findNewestRelease()) - DAY_MS;
  const fresh = rows.filter((row) => touched(row) >= since);
  return dress(fresh.sort((a, b) => touched(b) - touched(a)));
}

function touched({ releasedAt, updatedAt }: { releasedAt: Instant; updatedAt: Instant | null }): Instant {
  return updatedAt ?? releasedAt;
}

async function findNewestRelease(): Promise<Instant> {
  const [newest] = await store.read
    .select({ at: articles.releasedAt })
    .from(articles)
    .orderBy(desc(articles.releasedAt), desc(articles.id))
    .limit(1);
  return newest?.at ?? 0;
}
