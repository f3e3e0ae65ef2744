import { isDeepStrictEqual } from "node:util";
import type { Reader, Tx } from "#db/client.ts";
import { eq } from "#db/operators.ts";
import { articleAuthors, articles, articleTopics, corrections, tombstones } from "#db/schema/articles.ts";
import { articleAbsences, articleVersions, RELEASED_KINDS } from "#db/schema/history.ts";
import { articleLives, articlePosts } from "#db/schema/live.ts";
import { articleReads, readSources } from "#db/schema/reads.ts";
import { stories } from "#db/schema/stories.ts";
import { headlineKey } from "#domain/articles/article.ts";
import type { Draft } from "#domain/articles/draft.ts";
import type { ErrorKind } from "#domain/articles/error-kind.ts";
import type { Permalink } from "#domain/articles/permalink.ts";
import { plainText, readingMinutes, wordCount } from "#domain/body/plain-text.ts";
import type { CalendarDay, Instant } from "#domain/calendar.ts";
import { projectPosts, withPostsText } from "#newsroom/live/project-posts.ts";
import { dropUses, keepUses } from "#newsroom/pictures/uses.ts";
import { relate, unrelate } from "#newsroom/relate.ts";
import { makeFindable, makeUnfindable } from "#newsroom/search-index.ts";
import { keepTerms } from "#newsroom/terms.ts";
import { countReleases, type Version } from "#newsroom/versions.ts";

/** When an article came out: stored with the story at its first release and never computed again. */
export interface Release {
  releasedOn: CalendarDay;
  releasedAt: Instant;
  updatedAt: Instant | null;
  originalUrl: string | null;
}

/** Writes the article that readers see from a released version: the one way from the newsroom to the readers' tables. */
export async function project(tx: Tx, version: Version, release: Release): Promise<Permalink> {
  const { story: id, content } = version;
  const row = { ...(await rowOf(tx, version, await countReleases(tx, id))), ...release };
  await tx
    .insert(articles)
    .values({ id, ...row })
    .onConflictDoUpdate({ target: articles.id, set: row });
  await addPublicVersion(tx, version);
  // Translations that came before their original stood in a group of their own.
  await tx.update(articles).set({ translationGroup: row.translationGroup }).where(eq(articles.translationGroup, id));
  await keepRows(tx, articleAuthors, id, signatures(id, content, release.releasedAt));
  await keepRows(tx, articleTopics, id, topicRows(id, content, release.releasedAt));
  await keepTerms(tx, id, content);
  const whole = await withPostsText(tx, id, content);
  await keepUses(tx, id, whole, true);
  await relate(tx, id, content.related);
  await projectPosts(tx, id, content.label === "live");
  await makeFindable(tx, id, whole, release.releasedAt);
  return { id, slug: content.slug, releasedOn: release.releasedOn };
}

/** Writes the rows of an article, in order, unless they stand there already: what is written counts as changed for every page. */
async function keepRows<Rows extends typeof articleAuthors | typeof articleTopics>(
  tx: Tx,
  table: Rows,
  article: number,
  rows: Rows["$inferInsert"][],
): Promise<void> {
  const before = await tx.select().from(table).where(eq(table.article, article)).orderBy(table.position);
  if (isDeepStrictEqual(before, rows)) return;
  await tx.delete(table).where(eq(table.article, article));
  if (rows.length > 0) await tx.insert(table).values(rows);
}

/** Puts a released version into the history that readers can open. */
async function addPublicVersion(
  tx: Tx,
  { id: _row, story: article, kind: written, ...version }: Version,
): Promise<void> {
  const kind = releasedKind(written);
  if (kind === undefined) throw new Error(`A ${written} of story ${article} is nothing for readers.`);
  await tx.insert(articleVersions).values({ ...version, article, kind });
}

function releasedKind(written: Version["kind"]) {
  return RELEASED_KINDS.find((released) => released === written);
}

/** Puts back what `bury` deleted of an article's past: the versions readers had seen before, and its corrections; and notes how long it was away. */
export async function unbury(tx: Tx, article: number, past: readonly Version[], backAt: Instant): Promise<void> {
  const graves = await tx.delete(tombstones).where(eq(tombstones.id, article)).returning({ goneAt: tombstones.at });
  for (const { goneAt } of graves) await tx.insert(articleAbsences).values({ article, goneAt, backAt });
  for (const version of past) {
    if (releasedKind(version.kind) === undefined) continue;
    await addPublicVersion(tx, version);
    if (version.kind === "correction") await addCorrection(tx, article, version);
  }
}

/**
 * What an article says of itself, as a row for readers.
 * @param releases how many versions readers will have seen, this one among them
 */
export async function rowOf(
  from: Reader,
  { story, content, hash }: Pick<Version, "story" | "content" | "hash">,
  releases: number,
) {
  const { topics: _topics, authors: _authors, related: _related, translationOf, lead, ...words } = content;
  const count = wordCount(plainText(content.body));
  return {
    ...words,
    lead,
    leadMedia: lead?.media ?? null,
    headlineKey: headlineKey(words.headline),
    translationGroup: await findGroup(from, story, translationOf),
    wordCount: count,
    readingMinutes: readingMinutes(count, words.language),
    releases,
    liveClosedAt: await findLiveEnd(from, story),
    versionHash: hash,
  };
}

async function findLiveEnd(from: Reader, id: number): Promise<Instant | null> {
  const [story] = await from.select({ end: stories.liveClosedAt }).from(stories).where(eq(stories.id, id));
  return story?.end ?? null;
}

/** A translation of a translation belongs to the original's group. */
async function findGroup(from: Reader, id: number, translationOf: number | null): Promise<number> {
  if (translationOf === null) return id;
  const [original] = await from
    .select({ group: articles.translationGroup })
    .from(articles)
    .where(eq(articles.id, translationOf));
  return original?.group ?? translationOf;
}

function signatures(article: number, { authors }: Draft, releasedAt: Instant) {
  return authors.map(({ slug, role }, position) => ({
    article,
    position,
    author: slug,
    role,
    leading: authors.findIndex((other) => other.slug === slug) === position,
    releasedAt,
  }));
}

function topicRows(article: number, { topics }: Draft, releasedAt: Instant) {
  return [...new Set(topics)].map((topic, position) => ({ article, position, topic, releasedAt }));
}

/** Tells readers what was wrong, for as long as the article stands. */
export async function addCorrection(
  tx: Tx,
  article: number,
  { at, note, error }: { at: Instant; note: string; error: ErrorKind | null },
): Promise<void> {
  await tx.insert(corrections).values({ article, at, note, error });
}

/** Takes an article out of the readers' tables and leaves only where it was, and why it is gone. */
export async function bury(
  tx: Tx,
  { id, slug, releasedOn }: Permalink,
  { at, reason, legal }: { at: Instant; reason: string; legal: boolean },
): Promise<void> {
  await unrelate(tx, id);
  await makeUnfindable(tx, id);
  await dropUses(tx, id, true);
  await tx.delete(articleAuthors).where(eq(articleAuthors.article, id));
  await tx.delete(articleTopics).where(eq(articleTopics.article, id));
  await tx.delete(articleVersions).where(eq(articleVersions.article, id));
  await tx.delete(corrections).where(eq(corrections.article, id));
  await tx.delete(articleReads).where(eq(articleReads.article, id));
  await tx.delete(readSources).where(eq(readSources.article, id));
  await tx.delete(articlePosts).where(eq(articlePosts.article, id));
  await tx.delete(articleLives).where(eq(articleLives.article, id));
  await tx.delete(articles).where(eq(articles.id, id));
  await tx.insert(tombstones).values({ id, slug, releasedOn, legal, reason, at });
}
