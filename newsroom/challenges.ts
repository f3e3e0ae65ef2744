import { store, type Tx } from "#db/client.ts";
import { and, eq, isNull, lt } from "#db/operators.ts";
import { challenges } from "#db/schema/staff.ts";
import type { Instant } from "#domain/calendar.ts";
import { hashOfToken } from "#newsroom/secrets.ts";

const LIFE_MS = 5 * 60_000;

/** Step of a transaction: keeps what a device is to sign. @param staff who is asked; null when whoever signs in */
export async function keepChallenge(tx: Tx, challenge: string, staff: number | null, now: Instant): Promise<void> {
  await tx.delete(challenges).where(lt(challenges.endsAt, now));
  await tx.insert(challenges).values({ hash: hashOfToken(challenge), staff, challenge, endsAt: now + LIFE_MS });
}

/** Uses a challenge up. @returns whether it had been given to that person, lately, and was not used */
export async function takeChallenge(challenge: string, staff: number | null, now: Instant): Promise<boolean> {
  const whose = staff === null ? isNull(challenges.staff) : eq(challenges.staff, staff);
  const [taken] = await store.write((tx) =>
    tx
      .delete(challenges)
      .where(and(eq(challenges.hash, hashOfToken(challenge)), whose))
      .returning({ endsAt: challenges.endsAt }),
  );
  return taken !== undefined && taken.endsAt > now;
}
