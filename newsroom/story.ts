import type { Reader, Tx } from "#db/client.ts";
import { eq } from "#db/operators.ts";
import { stories } from "#db/schema/stories.ts";
import type { Draft } from "#domain/articles/draft.ts";
import type { Permalink } from "#domain/articles/permalink.ts";
import { releaseSlug } from "#domain/articles/slug.ts";
import { type CalendarDay, dayOf, type Instant } from "#domain/calendar.ts";
import { Refusal } from "#domain/refusal.ts";
import type { Desk } from "#newsroom/authorise.ts";
import { noteChange, sealText, setAside } from "#newsroom/current-text.ts";
import { type Detail, dispatch, record } from "#newsroom/ledger.ts";
import { project, type Release } from "#newsroom/project.ts";
import { refuseUnlessReleasable } from "#newsroom/rules.ts";
import { appendVersion, findLatestVersion, type Version } from "#newsroom/versions.ts";
import { site } from "#site.ts";

/** The steps that verbs are made of. They neither authorise nor open a transaction: verbs do. */

export type Story = typeof stories.$inferSelect;

/** @throws Refusal "not-found" */
export async function findStory(from: Reader, id: number): Promise<Story> {
  const [story] = await from.select().from(stories).where(eq(stories.id, id));
  if (story === undefined) throw new Refusal("not-found", "This story is no longer here.");
  return story;
}

/** @throws Refusal "not-found" when nothing was ever written */
export async function findText(from: Reader, id: number): Promise<Version> {
  const version = await findLatestVersion(from, id);
  if (version === undefined) throw new Refusal("not-found", "Nothing has been written for this story yet.");
  return version;
}

/** @throws Refusal "conflict" unless readers can see it */
export async function findReleased(from: Reader, id: number): Promise<Story & Release> {
  const story = await findStory(from, id);
  const { state, releasedOn, releasedAt } = story;
  if (state === "published" && releasedOn !== null && releasedAt !== null) return { ...story, releasedOn, releasedAt };
  throw new Refusal("conflict", "Only a published article can be changed in this way.");
}

/** Begins a story and saves its first version. @returns its id, the given one if there is one */
export async function begin(
  tx: Tx,
  desk: Desk,
  content: Draft,
  given: { id?: number; originalUrl?: string } = {},
): Promise<number> {
  const [story] = await tx
    .insert(stories)
    .values({ ...given, state: "draft", createdAt: desk.now, createdBy: desk.actor.id || null })
    .returning({ id: stories.id });
  if (story === undefined) throw new Error("The story was not written.");
  await appendVersion(tx, desk, { story: story.id, kind: "draft", content });
  await noteChange(tx, story.id, content, { at: desk.now, by: desk.actor.name });
  await record(tx, desk, "create", story.id);
  return story.id;
}

interface ReleaseGiven {
  on?: CalendarDay;
  at?: Instant;
  /** The version that goes out, where it is not the newest. */
  version?: Version;
  /** What else is written down of it. */
  detail?: Detail;
}

/** The first release. Its day and moment are kept with the story from now on. */
export async function release(
  tx: Tx,
  desk: Desk,
  story: Story,
  { on, at = desk.now, version: pinned, detail = {} }: ReleaseGiven = {},
): Promise<Permalink> {
  const { content: text } = pinned ?? (await sealText(tx, desk, story.id));
  await refuseUnlessReleasable(tx, story.id, text);
  const content = { ...text, slug: releaseSlug(text) };
  if (pinned !== undefined) await setAside(tx, story.id, content);
  const version = await appendVersion(tx, desk, { story: story.id, kind: "release", content });
  const dated = { releasedOn: on ?? dayOf(at, site.timeZone), releasedAt: at };
  await tx
    .update(stories)
    .set({ ...dated, state: "published", goesOutAt: at, hold: "" })
    .where(eq(stories.id, story.id));
  const permalink = await project(tx, version, { ...dated, updatedAt: null, originalUrl: story.originalUrl });
  await dispatch(tx, desk, "released", story.id, outlineOf(permalink, content));
  await record(tx, desk, "publish", story.id, { ...detail, version: version.number });
  return permalink;
}

/** What the outbox says of an article, so that its readers need not look up what is gone by then. */
export function outlineOf({ releasedOn, slug }: Permalink, { section, topics, authors }: Draft) {
  return { releasedOn, slug, section, topics, authors: authors.map((author) => author.slug) };
}
