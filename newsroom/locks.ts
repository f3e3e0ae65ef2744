import { type Reader, store, type Tx } from "#db/client.ts";
import { eq } from "#db/operators.ts";
import { staff } from "#db/schema/staff.ts";
import { stories } from "#db/schema/stories.ts";
import type { Instant } from "#domain/calendar.ts";
import { authoriseEdit, type Desk } from "#newsroom/authorise.ts";
import { record } from "#newsroom/ledger.ts";
import { findStory, type Story } from "#newsroom/story.ts";

/** Without a sign of life for so long, nobody is writing any more. */
export const LOCK_MS = 60_000;

/** Who is writing a story. It keeps nobody out, for anybody may take over; but only who holds it, or nobody, saves. */
export interface Lock {
  staff: number;
  name: string;
  /** Their last sign of life. */
  at: Instant;
  /** Whether it is the one who asks. */
  isMine: boolean;
}

/** Who is writing a story just now; undefined when nobody is. */
export async function findLock(from: Reader, desk: Desk, { lockedBy, lockedAt }: Story): Promise<Lock | undefined> {
  if (lockedBy === null || lockedAt === null || desk.now - lockedAt >= LOCK_MS) return undefined;
  const [member] = await from.select({ name: staff.name }).from(staff).where(eq(staff.id, lockedBy));
  return { staff: lockedBy, name: member?.name ?? "", at: lockedAt, isMine: lockedBy === desk.actor.id };
}

/**
 * Says that one begins to write. While someone else is writing, nothing is taken unless `takeOver` says so.
 * @returns who is writing now
 */
export async function takeLock(desk: Desk, id: number, { takeOver = false } = {}): Promise<Lock> {
  return withStory(desk, id, async (tx, story) => {
    const held = await findLock(tx, desk, story);
    if (held !== undefined && !held.isMine) {
      if (!takeOver) return held;
      await record(tx, desk, "take-over", id, { from: held.name });
    }
    return hold(tx, desk, id);
  });
}

/** A sign of life of who is writing. @returns who is writing now: someone else when they took over */
export async function keepLock(desk: Desk, id: number): Promise<Lock> {
  return takeLock(desk, id);
}

/** Says that one writes no more. Does nothing when someone else has taken over. */
export async function leaveLock(desk: Desk, id: number): Promise<void> {
  await withStory(desk, id, async (tx, story) => {
    if (story.lockedBy === desk.actor.id) await unlock(tx, id);
  });
}

async function withStory<Result>(desk: Desk, id: number, work: (tx: Tx, story: Story) => Promise<Result>) {
  return store.write(async (tx) => {
    const story = await findStory(tx, id);
    authoriseEdit(desk, story);
    return work(tx, story);
  });
}

async function hold(tx: Tx, { actor, now }: Desk, id: number): Promise<Lock> {
  await tx.update(stories).set({ lockedBy: actor.id, lockedAt: now }).where(eq(stories.id, id));
  return { staff: actor.id, name: actor.name, at: now, isMine: true };
}

async function unlock(tx: Tx, id: number): Promise<void> {
  await tx.update(stories).set({ lockedBy: null, lockedAt: null }).where(eq(stories.id, id));
}
