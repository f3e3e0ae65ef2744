import { store, type Tx } from "#db/client.ts";
import { eq } from "#db/operators.ts";
import { notes } from "#db/schema/notes.ts";
import { stories } from "#db/schema/stories.ts";
import type { Draft } from "#domain/articles/draft.ts";
import { parseDraft } from "#domain/articles/parse-draft.ts";
import type { Permalink } from "#domain/articles/permalink.ts";
import { Refusal } from "#domain/refusal.ts";
import { isPermitted } from "#domain/staff/permissions.ts";
import { authorise, authoriseEdit, type Desk } from "#newsroom/authorise.ts";
import { noteChange, sealText } from "#newsroom/current-text.ts";
import { type Override, refuseUnlessPassed } from "#newsroom/gates.ts";
import { record } from "#newsroom/ledger.ts";
import { refuseUnlessSeen, refuseWhileEmbargoed } from "#newsroom/rules.ts";
import { cancelSchedules } from "#newsroom/schedule.ts";
import { begin, findStory, release, type Story } from "#newsroom/story.ts";
import { appendVersion } from "#newsroom/versions.ts";

/** Begins a story. @returns its id, which will be the number in its address */
export async function createStory(desk: Desk, content: Draft, given: { id?: number } = {}): Promise<number> {
  authorise(desk, "story:create");
  const parsed = parseDraft(content);
  return store.write((tx) => begin(tx, desk, parsed, given));
}

/** Whether nobody has begun anything here yet. */
export async function isEmptyPaper(desk: Desk): Promise<boolean> {
  authorise(desk, "story:create");
  return (await store.read.select({ id: stories.id }).from(stories).limit(1)).length === 0;
}

/**
 * Saves a text as a version of its own, at once. Readers see nothing of it. Typing is saved by `saveText` instead.
 * A text that was submitted or approved has to be so again, unless an editor changed it: docs/decisions/0012.
 */
export async function saveVersion(desk: Desk, id: number, content: Draft, note = ""): Promise<void> {
  const parsed = parseDraft(content);
  await store.write(async (tx) => {
    const story = await findStory(tx, id);
    authoriseEdit(desk, story);
    refuseWithdrawn(story);
    await sealText(tx, desk, id);
    await appendVersion(tx, desk, { story: id, kind: "draft", content: parsed, note });
    await noteChange(tx, id, parsed, { at: desk.now, by: desk.actor.name });
    await sendBackIfUnreviewed(tx, desk, story);
    await record(tx, desk, "save", id);
  });
}

/** @throws Refusal "conflict" for an article that was taken back */
export function refuseWithdrawn({ state }: Story): void {
  if (state !== "withdrawn") return;
  throw new Refusal("conflict", "This article was withdrawn and stays as it was. Restore it first.");
}

/** Words that someone changed who may not approve them are a draft again: step of every verb that saves. */
export async function sendBackIfUnreviewed(tx: Tx, desk: Desk, { id, state }: Story): Promise<void> {
  if ((state !== "in-review" && state !== "ready") || isPermitted(desk.actor.role, "story:approve")) return;
  await tx.update(stories).set({ state: "draft" }).where(eq(stories.id, id));
  await record(tx, desk, "draft", id, { was: state });
}

/** Hands a draft over for review. */
export async function submitStory(desk: Desk, id: number): Promise<void> {
  authorise(desk, "story:submit");
  await store.write((tx) => submit(tx, desk, id));
}

function submit(tx: Tx, desk: Desk, id: number): Promise<void> {
  return move(tx, desk, id, { from: ["draft"], to: "in-review", check: (story) => authoriseEdit(desk, story) });
}

/** Says that a reviewed story may go out. */
export async function approveStory(desk: Desk, id: number): Promise<void> {
  authorise(desk, "story:approve");
  await store.write((tx) => approve(tx, desk, id));
}

function approve(tx: Tx, desk: Desk, id: number): Promise<void> {
  return move(tx, desk, id, { from: ["in-review"], to: "ready" });
}

/** Gives a story back to who wrote it, with a note that says what is to be done. */
export async function sendBack(desk: Desk, id: number, note: string): Promise<void> {
  authorise(desk, "story:send-back");
  const text = note.trim();
  if (text === "") throw new Refusal("invalid", "Say in the note what is to be done.");
  await store.write(async (tx) => {
    await move(tx, desk, id, { from: ["in-review", "ready"], to: "draft", verb: "send-back" });
    const by = { at: desk.now, staff: desk.actor.id || null, by: desk.actor.name };
    await tx.insert(notes).values({ story: id, kind: "sent-back", text, passage: "", mentions: [], ...by });
  });
}

interface Move {
  from: Story["state"][];
  to: Story["state"];
  /** What the audit calls it; the state it comes to when nothing is said. */
  verb?: string;
  check?: (story: Story) => void;
}

const SPOKEN: Record<Story["state"], string> = {
  draft: "a draft",
  "in-review": "in review",
  ready: "ready",
  scheduled: "scheduled",
  published: "published",
  withdrawn: "withdrawn",
};

async function move(tx: Tx, desk: Desk, id: number, { from, to, verb = to, check }: Move): Promise<void> {
  const story = await findStory(tx, id);
  check?.(story);
  await sealText(tx, desk, id);
  if (!from.includes(story.state)) {
    const wanted = from.map((state) => SPOKEN[state]).join(" or ");
    throw new Refusal("conflict", `This story is ${SPOKEN[story.state]}; it would have to be ${wanted}.`);
  }
  await tx.update(stories).set({ state: to }).where(eq(stories.id, id));
  await record(tx, desk, verb, id);
}

/** How a release may be asked for. */
export interface ReleaseAsked {
  /** Why it goes out in spite of what the gates say. */
  override?: Override | undefined;
  /** The revision that was looked at; a newer one is then refused. */
  revision?: number | undefined;
}

/** Releases the newest words to readers, at once and everywhere, or not at all. What was scheduled is not any more. */
export async function publishStory(desk: Desk, id: number, asked: ReleaseAsked = {}): Promise<Permalink> {
  authorise(desk, "story:publish");
  return store.write((tx) => publish(tx, desk, id, asked));
}

/**
 * Takes a story all the way to readers in one go, wherever it stands before that: handed over, approved, published, each
 * step by its own rules and in the audit. All of it happens, or nothing.
 */
export async function publishAtOnce(desk: Desk, id: number, asked: ReleaseAsked = {}): Promise<Permalink> {
  for (const step of ["story:submit", "story:approve", "story:publish"] as const) authorise(desk, step);
  return store.write(async (tx) => {
    const { state } = await findStory(tx, id);
    if (state === "draft") await submit(tx, desk, id);
    if (state === "draft" || state === "in-review") await approve(tx, desk, id);
    return publish(tx, desk, id, asked);
  });
}

async function publish(tx: Tx, desk: Desk, id: number, asked: ReleaseAsked): Promise<Permalink> {
  const story = await findStory(tx, id);
  if (story.state !== "ready" && story.state !== "scheduled")
    throw new Refusal("conflict", `This story is ${SPOKEN[story.state]}: it must be approved first.`);
  refuseUnlessSeen(story, asked.revision);
  refuseWhileEmbargoed(story, desk.now);
  const { content } = await sealText(tx, desk, id);
  const { detail } = await refuseUnlessPassed(tx, desk, { story, content, at: desk.now, override: asked.override });
  await cancelSchedules(tx, desk, id, "It was published before.");
  return release(tx, desk, story, { detail });
}
