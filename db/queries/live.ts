import { and, desc, eq, lte } from "drizzle-orm";
import { store } from "#db/client.ts";
import { findCards } from "#db/queries/cards.ts";
import { findCardsAt } from "#db/queries/front-past.ts";
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

/** The same as of a moment of the past. What is known of a post that was changed since is when it was made. */
export async function findLiveAt(at: Instant): Promise<ArticleCard[]> {
  const rows = await store.read
    .select({ id: articles.id })
    .from(articles)
    .where(and(eq(articles.label, "live"), lte(articles.releasedAt, at)))
    .orderBy(desc(articles.releasedAt), desc(articles.id))
    .limit(RECENT_LIVE_PAGES);
  const found = await findCardsAt(
    rows.map(({ id }) => id),
    at,
  );
  const since = Math.min(at, await findNewestRelease(at)) - DAY_MS;
  const cards = found.map(({ card }) => card).filter((card) => card.label === "live" && touched(card) >= since);
  return cards.sort((a, b) => touched(b) - touched(a));
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

async function findNewestRelease(until?: Instant): Promise<Instant> {
  const [newest] = await store.read
    .select({ at: articles.releasedAt })
    .from(articles)
    .where(until === undefined ? undefined : lte(articles.releasedAt, until))
    .orderBy(desc(articles.releasedAt), desc(articles.id))
    .limit(1);
  return newest?.at ?? 0;
}
