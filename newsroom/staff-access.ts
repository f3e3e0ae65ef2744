import { store, type Tx } from "#db/client.ts";
import { and, eq, isNull, ne } from "#db/operators.ts";
import { staff } from "#db/schema/staff.ts";
import { Refusal } from "#domain/refusal.ts";
import type { StaffRole } from "#domain/staff/permissions.ts";
import { memberOf } from "#newsroom/account.ts";
import { authorise, type Desk } from "#newsroom/authorise.ts";
import { record } from "#newsroom/ledger.ts";
import { dropPasskeys } from "#newsroom/passkeys.ts";
import { dropRecoveryCodes } from "#newsroom/recovery-codes.ts";
import { dropCodes } from "#newsroom/second-factor.ts";
import { endSessions } from "#newsroom/sessions.ts";
import { makeKey } from "#newsroom/staff-keys.ts";

/** Gives someone another role, from the next page they open. @throws Refusal when no publisher would be left */
export async function changeRole(desk: Desk, id: number, role: StaffRole): Promise<void> {
  authorise(desk, "staff:manage");
  await store.write(async (tx) => {
    const member = await memberOf(tx, id);
    if (member.role === role) return;
    if (role !== "publisher") await refuseIfLastPublisher(tx, member);
    await tx.update(staff).set({ role }).where(eq(staff.id, id));
    await record(tx, desk, "change-role", null, { staff: id, from: member.role, to: role });
  });
}

/** Closes the account of someone who left: they are signed out everywhere and cannot come back. */
export async function disableStaff(desk: Desk, id: number): Promise<void> {
  authorise(desk, "staff:manage");
  if (id === desk.actor.id) throw new Refusal("invalid", "Another publisher has to close your account.");
  await store.write(async (tx) => {
    const member = await memberOf(tx, id);
    if (member.disabledAt !== null) return;
    await refuseIfLastPublisher(tx, member);
    await closeAccount(tx, desk, id);
  });
}

/** Closes every account that came with the sample paper. @returns how many */
export async function disableDemoStaff(desk: Desk): Promise<number> {
  authorise(desk, "staff:manage");
  return store.write(async (tx) => {
    const open = await tx
      .select({ id: staff.id })
      .from(staff)
      .where(and(eq(staff.demo, true), isNull(staff.disabledAt)));
    for (const { id } of open) await closeAccount(tx, desk, id);
    return open.length;
  });
}

async function closeAccount(tx: Tx, desk: Desk, id: number): Promise<void> {
  await tx.update(staff).set({ disabledAt: desk.now }).where(eq(staff.id, id));
  const sessions = await endSessions(tx, id);
  await record(tx, desk, "disable-staff", null, { staff: id, sessions });
}

/** Opens a closed account again, with the password it had. */
export async function enableStaff(desk: Desk, id: number): Promise<void> {
  authorise(desk, "staff:manage");
  await store.write(async (tx) => {
    const member = await memberOf(tx, id);
    if (member.disabledAt === null) return;
    await tx.update(staff).set({ disabledAt: null }).where(eq(staff.id, id));
    await record(tx, desk, "enable-staff", null, { staff: id });
  });
}

/**
 * A new key by which someone chooses a password: they forgot it, or their invitation is too old.
 * @returns the key for the link, once
 */
export async function renewKey(desk: Desk, id: number): Promise<string> {
  authorise(desk, "staff:manage");
  return store.write(async (tx) => {
    const member = await memberOf(tx, id);
    if (member.disabledAt !== null) throw new Refusal("conflict", "This account is closed. Open it again first.");
    const kind = member.passwordHash === null ? "invitation" : "reset";
    await record(tx, desk, "make-key", null, { staff: id, kind });
    return makeKey(tx, id, kind, desk.now);
  });
}

/** For someone who lost their telephone and their recovery codes: the password alone opens the door again. */
export async function removeSecondFactor(desk: Desk, id: number): Promise<void> {
  authorise(desk, "staff:manage");
  await store.write(async (tx) => {
    await memberOf(tx, id);
    await dropCodes(tx, id);
    await dropPasskeys(tx, id);
    await dropRecoveryCodes(tx, id);
    const sessions = await endSessions(tx, id);
    await record(tx, desk, "remove-second-factor", null, { staff: id, by: "publisher", sessions });
  });
}

/** Somebody has to be able to let others in. */
async function refuseIfLastPublisher(tx: Tx, member: { id: number; role: StaffRole }): Promise<void> {
  if (member.role !== "publisher") return;
  const [other] = await tx
    .select({ id: staff.id })
    .from(staff)
    .where(and(eq(staff.role, "publisher"), isNull(staff.disabledAt), ne(staff.id, member.id)))
    .limit(1);
  if (!other) throw new Refusal("conflict", "This is the last publisher. Make another one first.");
}
