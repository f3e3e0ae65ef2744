import { store } from "#db/client.ts";
import { inArray } from "#db/operators.ts";
import { authors, topics } from "#db/schema/people.ts";
import type { Draft } from "#domain/articles/draft.ts";
import { saysTheSame } from "#domain/articles/says-the-same.ts";
import { type DraftDifferences, draftDifferences } from "#domain/history/draft-differences.ts";
import type { Desk } from "#newsroom/authorise.ts";
import { findStoryVersion, listStoryVersions } from "#newsroom/story-versions.ts";
import { findReleasedVersion, findVersion } from "#newsroom/versions.ts";
import { openText } from "#newsroom/working-copies.ts";
import { findSection } from "#site.ts";

/** What changed from one version of a story to another, in words. @throws Refusal "not-found" */
export async function compareVersions(desk: Desk, id: number, from: number, to: number): Promise<DraftDifferences> {
  const { content: before } = await findStoryVersion(desk, id, from);
  const { content: after } = await findStoryVersion(desk, id, to);
  return compare(before, after);
}

/**
 * The number of the version to which the newest is compared unless another is asked for: the last that says something else. What goes
 * out is a version of its own, with the words of the one saved before. Undefined when there is none.
 */
export async function findLastOther(desk: Desk, id: number): Promise<number | undefined> {
  const [newest, ...earlier] = await listStoryVersions(desk, id);
  if (newest === undefined) return undefined;
  const { content } = await findVersion(store.read, id, newest.number);
  for (const { number } of earlier) {
    const other = await findVersion(store.read, id, number);
    if (!saysTheSame(other.content, content)) return number;
  }
  return undefined;
}

/** What the newest words change of those that readers see. @throws Error when the story never came out */
export async function compareWithReleased(desk: Desk, id: number): Promise<DraftDifferences> {
  const { content: after } = await openText(desk, id);
  const { content: before } = await findReleasedVersion(store.read, id);
  return compare(before, { ...after, slug: before.slug });
}

async function compare(before: Draft, after: Draft): Promise<DraftDifferences> {
  const signed = [...before.authors, ...after.authors].map(({ slug }) => slug);
  const people = await listNames(authors, signed);
  const filed = await listNames(topics, [...before.topics, ...after.topics]);
  return draftDifferences(before, after, {
    author: (slug) => people.get(slug) ?? slug,
    topic: (slug) => filed.get(slug) ?? slug,
    section: (slug) => findSection(slug)?.name ?? slug,
  });
}

async function listNames(shelf: typeof authors | typeof topics, slugs: string[]): Promise<Map<string, string>> {
  const rows = await store.read
    .select({ slug: shelf.slug, name: shelf.name })
    .from(shelf)
    .where(inArray(shelf.slug, slugs));
  return new Map(rows.map(({ slug, name }) => [slug, name]));
}
