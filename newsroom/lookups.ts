import { store } from "#db/client.ts";
import { and, asc, desc, eq, inArray, like, or } from "#db/operators.ts";
import { findPictures } from "#db/queries/pictures.ts";
import { media } from "#db/schema/media.ts";
import { authors, topics } from "#db/schema/people.ts";
import { staff } from "#db/schema/staff.ts";
import { stories } from "#db/schema/stories.ts";
import { searchStories } from "#db/search/stories.ts";
import type { Draft } from "#domain/articles/draft.ts";
import { pathOf } from "#domain/articles/permalink.ts";
import { linkedArticles, pictureHashes } from "#domain/body/walk.ts";
import type { Picture } from "#domain/media/picture.ts";
import { isPermitted } from "#domain/staff/permissions.ts";
import { authorise, type Desk } from "#newsroom/authorise.ts";
import type { Story } from "#newsroom/story.ts";

/** A story as whoever points at it has to know it. */
export interface FoundStory {
  id: number;
  headline: string;
  state: Story["state"];
  section: string;
  /** Its address, once it is out. */
  path?: string;
}

export type FoundPicture = Picture & { caption: string };

export interface FoundName {
  slug: string;
  name: string;
}

const MOST_STORIES = 12;
const MOST_PICTURES = 24;
const MOST_NAMES = 20;
const MOST_WORDS = 8;
const LONGEST_ASKED = 200;

/** Each word as it may stand anywhere in a column; what the database would read as a placeholder is left out. */
function patternsOf(words: string): string[] {
  const parts = words
    .slice(0, LONGEST_ASKED)
    .replace(/[%_\\]/g, " ")
    .split(/\s+/)
    .filter(Boolean);
  return parts.slice(0, MOST_WORDS).map((part) => `%${part}%`);
}

type Column = Parameters<typeof like>[0];

/** Rows in which every word stands in one of the columns. */
function matching(words: string, columns: readonly [Column, ...Column[]]) {
  return and(...patternsOf(words).map((pattern) => or(...columns.map((column) => like(column, pattern)))));
}

/**
 * Stories by their number or by words of theirs, as the desk's search finds them: inflected, the last one half typed.
 * Those worked on last come first. Articles that are out are open to all.
 */
export async function lookUpStories(desk: Desk, words: string): Promise<FoundStory[]> {
  authorise(desk, "story:read-own");
  const number = /^\s*(?:a|no\.?)?\s*(\d{1,15})\s*$/i.exec(words)?.[1];
  const rows = await store.read
    .select()
    .from(stories)
    .where(and(number === undefined ? await saying(words) : eq(stories.id, Number(number)), visibleTo(desk)))
    .orderBy(desc(stories.editedAt), desc(stories.id))
    .limit(MOST_STORIES);
  return rows.map(found);
}

/** Stories in which the words stand; any, while none are typed. */
async function saying(words: string) {
  return words.trim() === "" ? undefined : inArray(stories.id, await searchStories(words.slice(0, LONGEST_ASKED)));
}

function visibleTo({ actor }: Desk) {
  if (isPermitted(actor.role, "story:read-any")) return undefined;
  return or(eq(stories.createdBy, actor.id), eq(stories.state, "published"));
}

function found({ id, headline, state, section, slug, releasedOn }: Story): FoundStory {
  const isOut = state === "published" && releasedOn !== null;
  return { id, headline, state, section, ...(isOut ? { path: pathOf({ id, slug, releasedOn }) } : {}) };
}

/** Pictures of the library by what is written of them, the newest first. */
export async function lookUpPictures(desk: Desk, words: string): Promise<FoundPicture[]> {
  authorise(desk, "story:read-own");
  const rows = await store.read
    .select({ hash: media.hash, caption: media.caption })
    .from(media)
    .where(matching(words, [media.name, media.alt, media.caption, media.credit]))
    .orderBy(desc(media.addedAt), asc(media.hash))
    .limit(MOST_PICTURES);
  return withCaptions(rows);
}

async function withCaptions(rows: { hash: string; caption: string }[]): Promise<FoundPicture[]> {
  const pictures = await findPictures(rows.map(({ hash }) => hash));
  return rows.flatMap(({ hash, caption }) => {
    const picture = pictures.get(hash);
    return picture === undefined ? [] : [{ ...picture, caption }];
  });
}

/** People who sign, by name. */
export async function lookUpAuthors(desk: Desk, words: string): Promise<FoundName[]> {
  authorise(desk, "story:read-own");
  const names = { slug: authors.slug, name: authors.name };
  const asked = matching(words, [authors.name, authors.slug]);
  return store.read.select(names).from(authors).where(asked).orderBy(asc(authors.name)).limit(MOST_NAMES);
}

/** What articles are about, by name. */
export async function lookUpTopics(desk: Desk, words: string): Promise<FoundName[]> {
  authorise(desk, "story:read-own");
  const names = { slug: topics.slug, name: topics.name };
  const asked = matching(words, [topics.name, topics.slug]);
  return store.read.select(names).from(topics).where(asked).orderBy(asc(topics.name)).limit(MOST_NAMES);
}

/** Names of everything a text points at. */
export interface KnownThings {
  stories: Record<number, FoundStory>;
  pictures: Record<string, FoundPicture>;
  authors: Record<string, string>;
  topics: Record<string, string>;
}

/** What whoever opens a text has to know of the things it points at. Whatever they may not read stays a number. */
export async function findKnown(desk: Desk, text: Draft): Promise<KnownThings> {
  authorise(desk, "story:read-own");
  const ids = [
    ...linkedArticles(text.body),
    ...text.related,
    ...(text.translationOf === null ? [] : [text.translationOf]),
  ];
  const hashes = [...pictureHashes(text.body), ...(text.lead?.media ? [text.lead.media] : [])];
  const slugs = text.authors.map(({ slug }) => slug);
  return {
    stories: Object.fromEntries((await findStories(desk, ids)).map((story) => [story.id, story])),
    pictures: Object.fromEntries((await findCaptioned(hashes)).map((picture) => [picture.hash, picture])),
    authors: namesOf(await store.read.select().from(authors).where(inArray(authors.slug, slugs))),
    topics: namesOf(await store.read.select().from(topics).where(inArray(topics.slug, text.topics))),
  };
}

async function findStories(desk: Desk, ids: number[]): Promise<FoundStory[]> {
  const asked = and(inArray(stories.id, [...new Set(ids)]), visibleTo(desk));
  return (await store.read.select().from(stories).where(asked)).map(found);
}

async function findCaptioned(hashes: string[]): Promise<FoundPicture[]> {
  const columns = { hash: media.hash, caption: media.caption };
  return withCaptions(
    await store.read
      .select(columns)
      .from(media)
      .where(inArray(media.hash, [...new Set(hashes)])),
  );
}

function namesOf(rows: FoundName[]): Record<string, string> {
  return Object.fromEntries(rows.map(({ slug, name }) => [slug, name]));
}

/** The author page of whoever is at the desk; undefined when they never sign. */
export async function findAuthorOf(desk: Desk): Promise<string | undefined> {
  authorise(desk, "story:create");
  const [member] = await store.read.select({ author: staff.author }).from(staff).where(eq(staff.id, desk.actor.id));
  return member?.author ?? undefined;
}
