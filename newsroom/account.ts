import { store, type Tx } from "#db/client.ts";
import { and, eq, isNull } from "#db/operators.ts";
import { passkeys, recoveryCodes, staff } from "#db/schema/staff.ts";
import type { Instant } from "#domain/calendar.ts";
import { Refusal } from "#domain/refusal.ts";
import type { StaffRole } from "#domain/staff/permissions.ts";
import { countAttempt, forgetAttempts } from "#newsroom/attempts.ts";
import { authorise, type Desk } from "#newsroom/authorise.ts";
import { record } from "#newsroom/ledger.ts";
import { hashPassword, isPassword } from "#newsroom/passwords.ts";
import { hasSecondFactor, makeRecoveryCodes } from "#newsroom/recovery-codes.ts";
import { endSessions } from "#newsroom/sessions.ts";

/** What someone sees of their own account. */
export interface Account {
  name: string;
  email: string;
  role: StaffRole;
  author: string | null;
  /** Since when codes of an authenticator app are asked for; null while they are not. */
  codesSince: Instant | null;
  passkeys: { id: string; name: string; addedAt: Instant; usedAt: Instant | null }[];
  /** How many recovery codes have not been used. */
  recoveryCodes: number;
}

/** The account of whoever sits at the desk. */
export async function findAccount(desk: Desk): Promise<Account> {
  authorise(desk, "account:edit-own");
  const { id } = desk.actor;
  const { name, email, role, author, totpSince } = await memberOf(store.read, id);
  const keys = await store.read.select().from(passkeys).where(eq(passkeys.staff, id)).orderBy(passkeys.addedAt);
  const codes = await store.read
    .select({ hash: recoveryCodes.hash })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.staff, id), isNull(recoveryCodes.usedAt)));
  return {
    ...{ name, email, role, author },
    codesSince: totpSince,
    passkeys: keys.map((key) => ({ id: key.id, name: key.name, addedAt: key.addedAt, usedAt: key.usedAt })),
    recoveryCodes: codes.length,
  };
}

/**
 * Changes the password of whoever sits at the desk, and signs them out everywhere else.
 * @param session the session that goes on
 * @throws Refusal "not-permitted" when the old one is wrong, "invalid" when the new one is too easily guessed
 */
export async function changePassword(
  desk: Desk,
  { old, fresh, session }: { old: string; fresh: string; session: string },
): Promise<void> {
  const member = await refuseUnlessPassword(desk, old);
  if (old === fresh) throw new Refusal("invalid", "This is the password you have. Choose another.");
  const passwordHash = await hashPassword(fresh, member);
  await store.write(async (tx) => {
    await tx.update(staff).set({ passwordHash }).where(eq(staff.id, desk.actor.id));
    const sessions = await endSessions(tx, desk.actor.id, session);
    await record(tx, desk, "change-password", null, { staff: desk.actor.id, sessions });
  });
}

/** New recovery codes in place of the old. @throws Refusal when the password is wrong or there is no second factor */
export async function renewRecoveryCodes(desk: Desk, password: string): Promise<string[]> {
  await refuseUnlessPassword(desk, password);
  return store.write(async (tx) => {
    if (!(await hasSecondFactor(tx, desk.actor.id)))
      throw new Refusal("invalid", "Recovery codes belong to a second factor. Set one up first.");
    await record(tx, desk, "renew-recovery-codes", null, { staff: desk.actor.id });
    return makeRecoveryCodes(tx, desk.actor.id);
  });
}

/**
 * Asks whoever sits at the desk for their password again: a screen left open must not be enough to change the locks.
 * @throws Refusal "not-permitted" when it is wrong, or was wrong too often
 */
export async function refuseUnlessPassword(desk: Desk, password: string): Promise<{ name: string; email: string }> {
  authorise(desk, "account:edit-own");
  const visitor = { peer: `desk ${desk.actor.id}`, agent: "", now: desk.now };
  const trying = { what: "password-again", account: String(desk.actor.id) };
  await countAttempt(visitor, trying);
  const member = await memberOf(store.read, desk.actor.id);
  if (!(await isPassword(member.passwordHash, password))) {
    await store.write((tx) => record(tx, desk, "refuse-password", null, { staff: desk.actor.id }));
    throw new Refusal("not-permitted", "This is not your password.");
  }
  await store.write((tx) => forgetAttempts(tx, visitor, trying));
  return { name: member.name, email: member.email };
}

/** @throws Refusal "not-found" when nobody of that number is on the staff */
export async function memberOf(from: Pick<Tx, "select">, id: number): Promise<typeof staff.$inferSelect> {
  const [member] = await from.select().from(staff).where(eq(staff.id, id));
  if (!member) throw new Refusal("not-found", "Nobody of this number is on the staff.");
  return member;
}
