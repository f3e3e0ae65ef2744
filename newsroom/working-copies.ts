import { type Reader, store, type Tx } from "#db/client.ts";
import { eq } from "#db/operators.ts";
import { staff } from "#db/schema/staff.ts";
import { workingCopies } from "#db/schema/stories.ts";
import type { Draft } from "#domain/articles/draft.ts";
import { canonicalJson } from "#domain/articles/hash.ts";
import { parseDraft } from "#domain/articles/parse-draft.ts";
import { isChangedSince } from "#domain/articles/says-the-same.ts";
import type { Instant } from "#domain/calendar.ts";
import { writeTime } from "#domain/dates.ts";
import { Refusal } from "#domain/refusal.ts";
import { authoriseEdit, authoriseRead, type Desk } from "#newsroom/authorise.ts";
import { type CurrentText, findCurrentText, findWorkingCopy, noteChange, sealText } from "#newsroom/current-text.ts";
import { findKnownText } from "#newsroom/known-text.ts";
import { record } from "#newsroom/ledger.ts";
import { findLock, type Lock } from "#newsroom/locks.ts";
import { listFailed } from "#newsroom/schedule.ts";
import { refuseWithdrawn, sendBackIfUnreviewed } from "#newsroom/stories.ts";
import { findStory, type Story } from "#newsroom/story.ts";
import { site } from "#site.ts";

/** Edits of one person within so long are one version. */
const ONE_SITTING_MS = 10 * 60_000;

/** A story as it is opened for writing. */
export interface OpenText {
  id: number;
  state: Story["state"];
  content: Draft;
  /** To be given back with the next save. */
  revision: number;
  /** The number of the version it is, or began from. */
  version: number;
  /** Whether there are words that are not a version yet. */
  isWorking: boolean;
  /** Whether it says other than what readers see, or than what goes out by itself. */
  isChangedSince: boolean;
  savedAt: Instant;
  savedBy: string;
  embargoUntil: Instant | null;
  hold: string;
  goesOutAt: Instant | null;
  /** What did not go out on its hour, and why, until someone has seen to it. */
  failed: { id: number; at: Instant; problem: string }[];
  assignee: { id: number; name: string } | null;
  /** Who is writing just now; undefined when nobody is. */
  lock: Lock | undefined;
}

/** What became of a save; `isChangedSince` as in `OpenText`. */
type SavedText = Pick<OpenText, "revision" | "savedAt" | "isChangedSince">;

/** The newest words of a story, with what is to be known beside them. */
export async function openText(desk: Desk, id: number): Promise<OpenText> {
  const story = await findStory(store.read, id);
  authoriseRead(desk, story);
  const { state, revision, embargoUntil, hold, goesOutAt } = story;
  const text = await findCurrentText(store.read, id);
  return {
    ...text,
    isChangedSince: isChangedSince(state, text.content, await findKnownText(store.read, story)),
    ...{ id, state, revision, embargoUntil, hold, goesOutAt },
    failed: await listFailed(store.read, id),
    assignee: await findAssignee(store.read, story),
    lock: await findLock(store.read, desk, story),
  };
}

/** What may change beside someone who writes. */
interface Standing extends Pick<OpenText, "state" | "isChangedSince"> {
  /** Which of its schedules failed. */
  failed: number[];
}

/** Where a story stands, and whether its words as they are saved are out. */
export async function findStanding(desk: Desk, id: number): Promise<Standing> {
  const story = await findStory(store.read, id);
  authoriseRead(desk, story);
  const failed = await listFailed(store.read, id);
  const { content } = await findCurrentText(store.read, id);
  return {
    state: story.state,
    isChangedSince: isChangedSince(story.state, content, await findKnownText(store.read, story)),
    failed: failed.map((schedule) => schedule.id),
  };
}

async function findAssignee(from: Reader, { assignee }: Story): Promise<OpenText["assignee"]> {
  if (assignee === null) return null;
  const [member] = await from.select({ id: staff.id, name: staff.name }).from(staff).where(eq(staff.id, assignee));
  return member ?? null;
}

/**
 * Saves what is being typed. It becomes a version when someone else goes on, when ten minutes have passed, or when the
 * story moves. Readers see nothing of it.
 * @param save `revision` as `openText` or the last save gave it; `content` may be anything at all
 * @throws Refusal "overtaken" when other words were saved meanwhile: nothing is written, `openText` gives the others;
 * "held" while someone else is writing, as after they took over; "conflict" when nothing can be saved now, "invalid" for what
 * is no draft
 */
export async function saveText(
  desk: Desk,
  id: number,
  save: { revision: number; content: unknown },
): Promise<SavedText> {
  const content = parseDraft(save.content);
  return store.write(async (tx) => {
    const story = await findStory(tx, id);
    authoriseEdit(desk, story);
    refuseWithdrawn(story);
    const current = await findCurrentText(tx, id);
    const since = isChangedSince(story.state, content, await findKnownText(tx, story));
    if (canonicalJson(current.content) === canonicalJson(content))
      return { revision: story.revision, savedAt: current.savedAt, isChangedSince: since };
    await refuseWhileHeld(tx, desk, story);
    refuseConflict(story, current, save.revision);
    await keepCopy(tx, desk, story, content);
    const revision = await noteChange(tx, id, content, { at: desk.now, by: desk.actor.name });
    await sendBackIfUnreviewed(tx, desk, story);
    return { revision, savedAt: desk.now, isChangedSince: since };
  });
}

/** Before any comparing: while the other still writes, whatever was put together from both texts would soon be too late. */
async function refuseWhileHeld(tx: Tx, desk: Desk, story: Story): Promise<void> {
  const lock = await findLock(tx, desk, story);
  if (lock === undefined || lock.isMine) return;
  throw new Refusal("held", `${lock.name} is writing this story now, so nothing was saved. Take over to go on.`);
}

function refuseConflict(story: Story, { savedAt, savedBy }: CurrentText, revision: number): void {
  if (story.revision === revision) return;
  const when = writeTime(savedAt, site.language);
  throw new Refusal(
    "overtaken",
    `${savedBy} saved other words at ${when}, after you opened this story. Nothing was overwritten: compare both texts.`,
  );
}

async function keepCopy(tx: Tx, desk: Desk, { id: story }: Story, content: Draft): Promise<void> {
  const copy = await findWorkingCopy(tx, story);
  const written = { content, staff: desk.actor.id || null, by: desk.actor.name, savedAt: desk.now };
  const goesOn = copy?.staff === written.staff && copy.by === written.by && desk.now - copy.begunAt < ONE_SITTING_MS;
  if (goesOn) {
    await tx.update(workingCopies).set(written).where(eq(workingCopies.story, story));
    return;
  }
  const { number: basedOn } = await sealText(tx, desk, story);
  await tx.insert(workingCopies).values({ ...written, story, basedOn, begunAt: desk.now });
  await record(tx, desk, "write", story, { from: basedOn });
}
