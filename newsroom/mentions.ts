import { type Reader, store } from "#db/client.ts";
import { and, asc, eq, inArray, isNull, desc as newest } from "#db/operators.ts";
import { noteMentions, notes } from "#db/schema/notes.ts";
import { staff } from "#db/schema/staff.ts";
import { stories } from "#db/schema/stories.ts";
import type { Instant } from "#domain/calendar.ts";
import { Refusal } from "#domain/refusal.ts";
import { isPermitted } from "#domain/staff/permissions.ts";
import { authorise, authoriseRead, type Desk } from "#newsroom/authorise.ts";
import { findStory, type Story } from "#newsroom/story.ts";

const MOST_LISTED = 50;

/** Someone who may be named in a note. */
export interface Colleague {
  id: number;
  name: string;
}

/** A note in which the person at the desk is named, and which they have not seen yet. */
export interface Mention {
  note: number;
  story: number;
  headline: string;
  text: string;
  at: Instant;
  by: string;
}

/** Who may be named in a note about a story: everyone still on the staff who may see it, by name. */
export async function listColleagues(desk: Desk, id: number): Promise<Colleague[]> {
  const story = await findStory(store.read, id);
  authoriseRead(desk, story);
  return listReaders(store.read, story);
}

async function listReaders(from: Reader, { createdBy }: Story): Promise<Colleague[]> {
  const rows = await from
    .select({ id: staff.id, name: staff.name, role: staff.role })
    .from(staff)
    .where(isNull(staff.disabledAt))
    .orderBy(asc(staff.name), asc(staff.id));
  return rows
    .filter(({ id, role }) => id === createdBy || isPermitted(role, "story:read-any"))
    .map(({ id, name }) => ({ id, name }));
}

/** Step of the verbs that write notes. @throws Refusal "invalid" when someone named may not see the story */
export async function refuseUnlessMentionable(from: Reader, story: Story, named: readonly number[]): Promise<void> {
  if (named.length === 0) return;
  const readers = new Set((await listReaders(from, story)).map(({ id }) => id));
  const stranger = named.find((id) => !readers.has(id));
  if (stranger === undefined) return;
  const [person] = await from.select({ name: staff.name }).from(staff).where(eq(staff.id, stranger));
  throw new Refusal("invalid", `${person?.name ?? "Somebody you named"} may not see this story: take the name out.`);
}

/** Where the person at the desk is named and has not looked yet, the newest first. */
export async function listMentions(desk: Desk): Promise<Mention[]> {
  authorise(desk, "story:read-own");
  return store.read
    .select({
      note: notes.id,
      story: notes.story,
      headline: stories.headline,
      text: notes.text,
      at: notes.at,
      by: notes.by,
    })
    .from(noteMentions)
    .innerJoin(notes, eq(notes.id, noteMentions.note))
    .innerJoin(stories, eq(stories.id, notes.story))
    .where(and(eq(noteMentions.staff, desk.actor.id), isNull(noteMentions.seenAt)))
    .orderBy(newest(noteMentions.note))
    .limit(MOST_LISTED);
}

/** Says that the person at the desk has seen where they are named in a story's notes. */
export async function seeMentions(desk: Desk, id: number): Promise<void> {
  await store.write(async (tx) => {
    authoriseRead(desk, await findStory(tx, id));
    const here = tx.select({ id: notes.id }).from(notes).where(eq(notes.story, id));
    await tx
      .update(noteMentions)
      .set({ seenAt: desk.now })
      .where(and(eq(noteMentions.staff, desk.actor.id), isNull(noteMentions.seenAt), inArray(noteMentions.note, here)));
  });
}
