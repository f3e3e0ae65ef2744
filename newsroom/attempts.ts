import { store, type Tx } from "#db/client.ts";
import { eq, lt } from "#db/operators.ts";
import { attempts } from "#db/schema/staff.ts";
import type { Instant } from "#domain/calendar.ts";
import { Refusal } from "#domain/refusal.ts";
import { fingerprint } from "#newsroom/secrets.ts";
import type { Visitor } from "#newsroom/visitor.ts";

const MINUTE = 60_000;

/** How often something may be tried in a while: from one place on one account, on one account, and from one place. */
const LIMITS = {
  here: { most: 10, within: 15 * MINUTE },
  account: { most: 50, within: 60 * MINUTE },
  place: { most: 100, within: 15 * MINUTE },
} as const;

type Scope = keyof typeof LIMITS;

/** Attempts at one thing: "sign-in", "code" …, on an account that may not exist; or on none in particular. */
export interface Trying {
  what: string;
  account?: string;
}

/**
 * Counts an attempt before it is looked at, so that many at once do not pass together.
 * @throws Refusal when there were too many, said the same whether or not there is such an account
 */
export async function countAttempt(visitor: Visitor, trying: Trying): Promise<void> {
  const isOver = await store.write(async (tx) => {
    await tx.delete(attempts).where(lt(attempts.endsAt, visitor.now));
    const counts = await Promise.all(scopesOf(visitor, trying).map((scope) => countUp(tx, scope, visitor.now)));
    return counts.includes("over");
  });
  if (isOver) throw new Refusal("not-permitted", "Too many attempts. Wait a quarter of an hour, then try again.");
}

/** What succeeded counts no longer: neither for the account nor against the place. */
export async function forgetAttempts(tx: Tx, visitor: Visitor, trying: Trying): Promise<void> {
  for (const { kind, key } of scopesOf(visitor, trying)) {
    const [row] = await tx.select({ count: attempts.count }).from(attempts).where(eq(attempts.key, key));
    const count = kind === "place" ? Math.max(0, (row?.count ?? 0) - 1) : 0;
    if (row) await tx.update(attempts).set({ count }).where(eq(attempts.key, key));
  }
}

function scopesOf({ peer }: Visitor, { what, account }: Trying): { kind: Scope; key: string }[] {
  const scope = (kind: Scope, ...of: string[]) => ({
    kind,
    key: fingerprint("attempts", JSON.stringify([what, kind, ...of])),
  });
  const place = scope("place", peer);
  return account === undefined ? [place] : [scope("here", peer, account), scope("account", account), place];
}

async function countUp(tx: Tx, { kind, key }: { kind: Scope; key: string }, now: Instant): Promise<"over" | "within"> {
  const { most, within } = LIMITS[kind];
  const [row] = await tx.select({ count: attempts.count }).from(attempts).where(eq(attempts.key, key));
  if (row === undefined) {
    await tx.insert(attempts).values({ key, count: 1, endsAt: now + within });
    return "within";
  }
  if (row.count >= most) return "over";
  await tx
    .update(attempts)
    .set({ count: row.count + 1 })
    .where(eq(attempts.key, key));
  return "within";
}
