import { and, asc, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import { store } from "#db/client.ts";
import { listChanged } from "#db/desk/changed.ts";
import { isNewestVersion } from "#db/desk/newest-version.ts";
import { notes } from "#db/schema/notes.ts";
import { authors } from "#db/schema/people.ts";
import { staff } from "#db/schema/staff.ts";
import { schedules, stories, storyAuthors, versions, workingCopies } from "#db/schema/stories.ts";
import type { Instant } from "#domain/calendar.ts";
import type { Place } from "#domain/desk/place.ts";
import type { StoryRow } from "#domain/desk/story-row.ts";

/** The stories of those places, in their order, with everything the desk shows of each. */
export async function findRows(places: readonly Place[], { seenSince }: { seenSince: Instant }): Promise<StoryRow[]> {
  const ids = places.map(({ id }) => id);
  if (ids.length === 0) return [];
  const [own, names, asked, changes, pictured, changed] = await Promise.all([
    findOwn(ids),
    listNames(ids),
    listAsked(ids),
    listChanges(ids),
    listPictured(ids),
    listChanged(ids),
  ]);
  const people = await listPeople([...own.values()].flatMap(({ assignee, lockedBy }) => [assignee, lockedBy]));
  return places.flatMap(({ id, part }) => {
    const story = own.get(id);
    if (story === undefined) return [];
    const { assignee, lockedBy, lockedAt, ...words } = story;
    const open = asked.get(id) ?? [];
    const isSeen = lockedAt !== null && lockedAt > seenSince;
    return {
      ...words,
      part,
      authors: names.get(id) ?? [],
      assignee: people.get(assignee ?? 0),
      editing: isSeen ? people.get(lockedBy ?? 0) : undefined,
      change: changes.get(id),
      needsCorrection: open.some(({ kind }) => kind === "needs-correction"),
      gaps: [
        ...(isUnpictured(story, pictured) ? ["No picture"] : []),
        ...(changed.has(id) ? [story.state === "scheduled" ? "Changed since scheduled" : "Changes not out"] : []),
        ...spoken(open.map(({ text }) => text)),
      ],
    };
  });
}

async function findOwn(ids: number[]) {
  const { id, state, headline, slug, section, language, words, editedAt, editedBy, goesOutAt } = stories;
  const { releasedAt, releasedOn, embargoUntil, hold, assignee, lockedBy, lockedAt } = stories;
  const shown = { id, state, headline, slug, section, language, words, editedAt, editedBy, goesOutAt };
  const rows = await store.read
    .select({ ...shown, releasedAt, releasedOn, embargoUntil, hold, assignee, lockedBy, lockedAt })
    .from(stories)
    .where(inArray(stories.id, ids));
  return new Map(rows.map((row) => [row.id, row]));
}

/** Names as printed; one who signs twice is named once. */
async function listNames(ids: number[]): Promise<Map<number, string[]>> {
  const rows = await store.read
    .select({ story: storyAuthors.story, slug: storyAuthors.author, name: authors.name })
    .from(storyAuthors)
    .leftJoin(authors, eq(authors.slug, storyAuthors.author))
    .where(inArray(storyAuthors.story, ids))
    .orderBy(asc(storyAuthors.story), asc(storyAuthors.position));
  const names = new Map<number, string[]>();
  for (const { story, slug, name } of rows) {
    names.set(story, [...new Set([...(names.get(story) ?? []), name ?? slug])]);
  }
  return names;
}

interface Question {
  story: number;
  kind: (typeof notes.$inferSelect)["kind"];
  text: string;
}

/** Open notes, but for answers to others. */
async function listAsked(ids: number[]): Promise<Map<number, Question[]>> {
  const rows = await store.read
    .select({ story: notes.story, kind: notes.kind, text: notes.text })
    .from(notes)
    .where(and(inArray(notes.story, ids), isNull(notes.resolvedAt), isNull(notes.answers)))
    .orderBy(asc(notes.story), asc(notes.id));
  const asked = new Map<number, Question[]>();
  for (const row of rows) asked.set(row.story, [...(asked.get(row.story) ?? []), row]);
  return asked;
}

/** The next change of each that goes out by itself. */
async function listChanges(ids: number[]): Promise<Map<number, { kind: string; at: Instant }>> {
  const rows = await store.read
    .select({ story: schedules.story, kind: schedules.kind, at: schedules.at })
    .from(schedules)
    .where(and(inArray(schedules.story, ids), eq(schedules.state, "waiting"), ne(schedules.kind, "release")))
    .orderBy(asc(schedules.at));
  return new Map(rows.toReversed().map(({ story, ...change }) => [story, change]));
}

/** Those whose newest words have a lead picture. */
async function listPictured(ids: number[]): Promise<Set<number>> {
  const saved = await store.read
    .select({ id: versions.story, media: sql<string | null>`${versions.content} ->> '$.lead.media'` })
    .from(versions)
    .where(and(inArray(versions.story, ids), isNewestVersion()));
  const typed = await store.read
    .select({ id: workingCopies.story, media: sql<string | null>`${workingCopies.content} ->> '$.lead.media'` })
    .from(workingCopies)
    .where(inArray(workingCopies.story, ids));
  const newest = new Map([...saved, ...typed].map(({ id, media }) => [id, media]));
  return new Set(ids.filter((id) => newest.get(id)));
}

async function listPeople(ids: readonly (number | null)[]): Promise<Map<number, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const rows = await store.read.select({ id: staff.id, name: staff.name }).from(staff).where(inArray(staff.id, wanted));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function isUnpictured({ id, releasedAt }: { id: number; releasedAt: Instant | null }, pictured: ReadonlySet<number>) {
  return releasedAt === null && !pictured.has(id);
}

const LONGEST_QUESTION = 60;

/** One question in its own words, cut short; more of them by their number. */
function spoken(texts: readonly string[]): string[] {
  const [text, ...others] = texts;
  if (text === undefined) return [];
  if (others.length > 0) return [`${texts.length} open notes`];
  return [text.length > LONGEST_QUESTION ? `${text.slice(0, LONGEST_QUESTION - 1).trimEnd()}…` : text];
}
