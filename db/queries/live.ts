import { and, desc, eq, lte } from "drizzle-orm";
import { placeholder, prepared } from "#db/prepared.ts";
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
  const found = await findCardsAt(listLiveIds(at), at);
  const since = Math.min(at, findNewestRelease(at)) - DAY_MS;
  const cards = found.map(({ card }) => card).filter((card) => card.label === "live" && touched(card) >= since);
  return cards.sort((a, b) => touched(b) - touched(a));
}

const listRecentLive = remembered("live", async () => {
  return { cards: await findCards(listLiveIds()), newest: findNewestRelease() };
});

function touched({ releasedAt, updatedAt }: ArticleCard): Instant {
  return updatedAt ?? releasedAt;
}

const newestUntil = prepared((read) =>
  read
    .select({ at: articles.releasedAt })
    .from(articles)
    .where(lte(articles.releasedAt, placeholder("until")))
    .orderBy(desc(articles.releasedAt), desc(articles.id))
    .limit(1)
    .prepare(),
);

function findNewestRelease(until: Instant = Number.MAX_SAFE_INTEGER): Instant {
  return newestUntil().get({ until })?.at ?? 0;
}

const liveUntil = prepared((read) =>
  read
    .select({ id: articles.id })
    .from(articles)
    .where(and(eq(articles.label, "live"), lte(articles.releasedAt, placeholder("until"))))
    .orderBy(desc(articles.releasedAt), desc(articles.id))
    .limit(RECENT_LIVE_PAGES)
    .prepare(),
);

function listLiveIds(until: Instant = Number.MAX_SAFE_INTEGER): number[] {
  return liveUntil()
    .all({ until })
    .map(({ id }) => id);
}
