import { eq, max } from "drizzle-orm";
import { prepared } from "#db/prepared.ts";
import { findArticleAlone } from "#db/queries/articles.ts";
import { outbox } from "#db/schema/ledger.ts";
import { offTheRecord } from "#db/witness.ts";
import type { ArticleAlone } from "#domain/articles/article.ts";
import type { Instant } from "#domain/calendar.ts";

/** Those articles with their whole texts, in the order given. What was withdrawn meanwhile is left out. */
export async function listWholeArticles(ids: readonly number[]): Promise<ArticleAlone[]> {
  const found = await Promise.all(ids.map((id) => findArticleAlone(id)));
  return found.filter((article) => article !== undefined);
}

const lastChange = prepared((read) => {
  const newest = read.select({ id: max(outbox.id) }).from(outbox);
  return read.select({ at: outbox.at }).from(outbox).where(eq(outbox.id, newest)).prepare();
});

/**
 * When anything that readers see last changed, mended typos and withdrawals too; undefined in a new paper. Off the record:
 * what is kept with this moment on it stays true when something else changes later.
 */
export async function findLastChange(): Promise<Instant | undefined> {
  return offTheRecord(() => lastChange().get())?.at;
}
