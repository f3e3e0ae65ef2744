import { desc, eq } from "drizzle-orm";
import { store } from "#db/client.ts";
import { findCards } from "#db/queries/cards.ts";
import { remembered } from "#db/remember.ts";
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
  const { cards, newest } = await listRecentLive();
  const since = Math.min(now, newest) - DAY_MS;
  return cards.filter((card) => touched(card) >= since).sort((a, b) => touched(b) - touched(a));
}

const listRecentLive = remembered("live", async () => {
  const rows = await store.read
    .select({ id: articles.id })
    .from(articles)
    .where(eq(articles.label, "live"))
    .orderBy(desc(articles.releasedAt), desc(articles.id))
    .limit(RECENT_LIVE_PAGES);
  return { cards: await findCards(rows.map(({ id }) => id)), newest: await findNewestRelease() };
});

function touched({ releasedAt, updatedAt }: ArticleCard): Instant {
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
