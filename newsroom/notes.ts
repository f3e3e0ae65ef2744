import { store, type Tx } from "#db/client.ts";
import { and, asc, eq, isNull } from "#db/operators.ts";
import { noteMentions, notes } from "#db/schema/notes.ts";
import type { Instant } from "#domain/calendar.ts";
import { Refusal } from "#domain/refusal.ts";
import { authoriseRead, type Desk } from "#newsroom/authorise.ts";
import { record } from "#newsroom/ledger.ts";
import { refuseUnlessMentionable } from "#newsroom/mentions.ts";
import { findStory } from "#newsroom/story.ts";

const LONGEST = 4000;
const LONGEST_PASSAGE = 1000;

type NoteRow = typeof notes.$inferSelect;

/** What somebody said about a story. */
export interface Note {
  id: number;
  kind: NoteRow["kind"];
  text: string;
  /** The words it is about, as they stood; empty when it is about the whole story. */
  passage: string;
  /** Staff ids named in it. */
  mentions: number[];
  at: Instant;
  by: string;
}

/** A note, what was answered to it, and whether it is settled. */
export interface Conversation extends Note {
  answers: Note[];
  resolvedAt: Instant | null;
  resolvedBy: string | null;
}

/**
 * Says something about a story, or about a passage of it. @returns the note's number
 * @throws Refusal "invalid" without words, or when someone is named who may not see the story
 */
export async function addNote(
  desk: Desk,
  story: number,
  note: { text: string; passage?: string; mentions?: readonly number[]; kind?: "note" | "needs-correction" },
): Promise<number> {
  const { passage = "", mentions = [], kind = "note" } = note;
  return store.write((tx) => write(tx, desk, { story, kind, text: note.text, passage, mentions, answers: null }));
}

/** Answers a note. An answer to a settled note opens it again. @returns the answer's number */
export async function answerNote(
  desk: Desk,
  id: number,
  { text, mentions = [] }: { text: string; mentions?: readonly number[] },
): Promise<number> {
  return store.write(async (tx) => {
    const first = await findFirst(tx, id);
    const answer = await write(tx, desk, {
      ...{ story: first.story, kind: "note", text, passage: "", mentions },
      answers: first.id,
    });
    await tx.update(notes).set({ resolvedAt: null, resolvedBy: null }).where(eq(notes.id, first.id));
    return answer;
  });
}

type NewNote = Pick<NoteRow, "story" | "kind" | "text" | "passage" | "answers"> & { mentions: readonly number[] };

async function write(tx: Tx, desk: Desk, { mentions, ...note }: NewNote): Promise<number> {
  const story = await findStory(tx, note.story);
  authoriseRead(desk, story);
  const [text, passage] = [note.text.trim(), note.passage.trim()];
  if (text === "") throw new Refusal("invalid", "Write something first.");
  if (text.length > LONGEST) throw new Refusal("invalid", `Shorten the note to ${LONGEST} characters.`);
  if (passage.length > LONGEST_PASSAGE) throw new Refusal("invalid", "Mark a shorter passage.");
  const named = [...new Set(mentions)];
  await refuseUnlessMentionable(tx, story, named);
  const by = { at: desk.now, staff: desk.actor.id || null, by: desk.actor.name };
  const [row] = await tx
    .insert(notes)
    .values({ ...note, text, passage, mentions: named, ...by })
    .returning({ id: notes.id });
  if (row === undefined) throw new Error("The note was not written.");
  if (named.length > 0) await tx.insert(noteMentions).values(named.map((staff) => ({ staff, note: row.id })));
  await record(tx, desk, note.answers === null ? "note" : "answer-note", story.id, { note: row.id });
  return row.id;
}

/** Says that a note is settled. */
export async function resolveNote(desk: Desk, id: number): Promise<void> {
  await settle(desk, id, { resolvedAt: desk.now, resolvedBy: desk.actor.name });
}

/** Takes up again what was settled. */
export async function reopenNote(desk: Desk, id: number): Promise<void> {
  await settle(desk, id, { resolvedAt: null, resolvedBy: null });
}

async function settle(desk: Desk, id: number, to: Pick<NoteRow, "resolvedAt" | "resolvedBy">): Promise<void> {
  await store.write(async (tx) => {
    const note = await findFirst(tx, id);
    authoriseRead(desk, await findStory(tx, note.story));
    if ((note.resolvedAt === null) === (to.resolvedAt === null)) return;
    await tx.update(notes).set(to).where(eq(notes.id, note.id));
    await record(tx, desk, to.resolvedAt === null ? "reopen-note" : "resolve-note", note.story, { note: note.id });
  });
}

/** The note itself or, of an answer, the one it answers. */
async function findFirst(tx: Tx, id: number): Promise<NoteRow> {
  const [note] = await tx.select().from(notes).where(eq(notes.id, id));
  if (note === undefined) throw new Refusal("not-found", "This note is no longer here.");
  return note.answers === null ? note : findFirst(tx, note.answers);
}

/** What was said about a story: open conversations first, then the settled ones; in each group the oldest first. */
export async function listNotes(desk: Desk, story: number): Promise<Conversation[]> {
  authoriseRead(desk, await findStory(store.read, story));
  const rows = await store.read.select().from(notes).where(eq(notes.story, story)).orderBy(asc(notes.id));
  const conversations = rows
    .filter(({ answers }) => answers === null)
    .map((row) => ({
      ...noteOf(row),
      resolvedAt: row.resolvedAt,
      resolvedBy: row.resolvedBy,
      answers: rows.filter(({ answers }) => answers === row.id).map(noteOf),
    }));
  return conversations.toSorted((one, other) => Number(one.resolvedAt !== null) - Number(other.resolvedAt !== null));
}

function noteOf({ id, kind, text, passage, mentions, at, by }: NoteRow): Note {
  return { id, kind, text, passage, mentions, at, by };
}

/** How many conversations about a story are open. */
export async function countOpenNotes(desk: Desk, story: number): Promise<number> {
  authoriseRead(desk, await findStory(store.read, story));
  const open = and(eq(notes.story, story), isNull(notes.answers), isNull(notes.resolvedAt));
  return (await store.read.select({ id: notes.id }).from(notes).where(open)).length;
}
