import { store, type Tx } from "#db/client.ts";
import { and, eq, isNull } from "#db/operators.ts";
import { type KEY_KINDS, staff, staffKeys } from "#db/schema/staff.ts";
import type { Instant } from "#domain/calendar.ts";
import { Refusal } from "#domain/refusal.ts";
import { countAttempt } from "#newsroom/attempts.ts";
import { record } from "#newsroom/ledger.ts";
import { hashPassword } from "#newsroom/passwords.ts";
import { hasSecondFactor } from "#newsroom/recovery-codes.ts";
import { hashOfToken, newToken } from "#newsroom/secrets.ts";
import { beginSession, endSessions, type SignedIn } from "#newsroom/sessions.ts";
import type { Visitor } from "#newsroom/visitor.ts";

const HOUR = 3_600_000;
/** An invitation waits for a week; what opens a door that stands already, for a day. */
const LIFE: Record<KeyKind, number> = { invitation: 7 * 24 * HOUR, reset: 24 * HOUR };
const NOT_OPEN = "This link has been used, or is too old. Ask a publisher for a new one.";

type KeyKind = (typeof KEY_KINDS)[number];

/** Step of a transaction: the one key by which someone may choose a password; earlier ones end. @returns it, once */
export async function makeKey(tx: Tx, id: number, kind: KeyKind, now: Instant): Promise<string> {
  await dropKeys(tx, id);
  const key = newToken();
  await tx.insert(staffKeys).values({ hash: hashOfToken(key), staff: id, kind, madeAt: now, endsAt: now + LIFE[kind] });
  return key;
}

/** Step of a transaction: the links that somebody was given open nothing any more. */
export async function dropKeys(tx: Tx, id: number): Promise<void> {
  await tx.delete(staffKeys).where(and(eq(staffKeys.staff, id), isNull(staffKeys.usedAt)));
}

/** Whom a key is for. */
export interface KeyHolder {
  id: number;
  kind: KeyKind;
  name: string;
  email: string;
}

/** The holder of a key that is open; undefined when it was used, is too old or never was, or the account is closed. */
export async function findKeyHolder(key: string, now: Instant): Promise<KeyHolder | undefined> {
  return holderOf(store.read, key, now);
}

async function holderOf(from: Pick<Tx, "select">, key: string, now: Instant): Promise<KeyHolder | undefined> {
  const [found] = await from
    .select({ key: staffKeys, id: staff.id, name: staff.name, email: staff.email, disabledAt: staff.disabledAt })
    .from(staffKeys)
    .innerJoin(staff, eq(staff.id, staffKeys.staff))
    .where(eq(staffKeys.hash, hashOfToken(key)));
  if (!found || found.key.usedAt !== null || found.key.endsAt <= now || found.disabledAt !== null) return undefined;
  return { id: found.id, kind: found.key.kind, name: found.name, email: found.email };
}

/**
 * Chooses a password by a link, which is then used up, and signs in. Whoever was signed in under the old password no
 * longer is. A second factor is still asked for.
 * @throws Refusal "not-found" when the link does not open, "invalid" when the password is too easily guessed
 */
export async function choosePassword(visitor: Visitor, key: string, password: string): Promise<SignedIn> {
  const { now } = visitor;
  const holder = await findKeyHolder(key, now);
  if (!holder) throw new Refusal("not-found", NOT_OPEN);
  const passwordHash = await hashPassword(password, holder);
  return store.write(async (tx) => {
    if (!(await holderOf(tx, key, now))) throw new Refusal("not-found", NOT_OPEN);
    await tx
      .update(staffKeys)
      .set({ usedAt: now })
      .where(eq(staffKeys.hash, hashOfToken(key)));
    await tx.update(staff).set({ passwordHash }).where(eq(staff.id, holder.id));
    await endSessions(tx, holder.id);
    await record(tx, { actor: holder, now }, "choose-password", null, { staff: holder.id, by: holder.kind });
    const complete = !(await hasSecondFactor(tx, holder.id));
    return beginSession(tx, visitor, holder.id, { kept: false, complete, by: holder.kind });
  });
}

/**
 * A key for somebody who has forgotten their password, to be sent to that address and shown to nobody.
 * @returns undefined when nobody enabled has this address; who asked must not be told
 */
export async function requestReset(
  visitor: Visitor,
  email: string,
): Promise<{ name: string; email: string; key: string } | undefined> {
  const address = email.trim().toLowerCase();
  await countAttempt(visitor, { what: "reset", account: address });
  return store.write(async (tx) => {
    const [member] = await tx.select().from(staff).where(eq(staff.email, address));
    if (!member || member.disabledAt !== null) return undefined;
    await record(tx, { actor: member, now: visitor.now }, "request-reset", null, { staff: member.id });
    return { name: member.name, email: member.email, key: await makeKey(tx, member.id, "reset", visitor.now) };
  });
}
