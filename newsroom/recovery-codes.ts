import { randomInt } from "node:crypto";
import type { Tx } from "#db/client.ts";
import { and, eq, isNull } from "#db/operators.ts";
import { passkeys, recoveryCodes, staff } from "#db/schema/staff.ts";
import type { Instant } from "#domain/calendar.ts";
import { fingerprint } from "#newsroom/secrets.ts";

const CODES = 10;
/** Without signs that are taken for one another. */
const LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";

/** Whether a password alone does not open the newsroom to someone. */
export async function hasSecondFactor(tx: Tx, id: number): Promise<boolean> {
  const [member] = await tx.select({ since: staff.totpSince }).from(staff).where(eq(staff.id, id));
  const [key] = await tx.select({ id: passkeys.id }).from(passkeys).where(eq(passkeys.staff, id)).limit(1);
  return (member?.since ?? null) !== null || key !== undefined;
}

/** Step of a transaction: new recovery codes in place of all earlier ones. @returns them, for the only time */
export async function makeRecoveryCodes(tx: Tx, id: number): Promise<string[]> {
  await dropRecoveryCodes(tx, id);
  const codes = Array.from({ length: CODES }, newCode);
  await tx.insert(recoveryCodes).values(codes.map((code) => ({ staff: id, hash: hashOf(id, code) })));
  return codes;
}

/** The same, only when there are none yet: with the first second factor. */
export async function makeFirstRecoveryCodes(tx: Tx, id: number): Promise<string[]> {
  const [known] = await tx
    .select({ staff: recoveryCodes.staff })
    .from(recoveryCodes)
    .where(eq(recoveryCodes.staff, id));
  return known ? [] : makeRecoveryCodes(tx, id);
}

export async function dropRecoveryCodes(tx: Tx, id: number): Promise<void> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.staff, id));
}

/** Step of a transaction: uses a code up. @returns whether it was one that had not been used */
export async function takeRecoveryCode(tx: Tx, id: number, typed: string, now: Instant): Promise<boolean> {
  const hash = hashOf(id, typed);
  const taken = await tx
    .update(recoveryCodes)
    .set({ usedAt: now })
    .where(and(eq(recoveryCodes.staff, id), eq(recoveryCodes.hash, hash), isNull(recoveryCodes.usedAt)))
    .returning({ hash: recoveryCodes.hash });
  return taken.length === 1;
}

/** `k7mq4-w2xhp`: 49 bits */
function newCode(): string {
  const half = () => Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join("");
  return `${half()}-${half()}`;
}

function hashOf(id: number, code: string): string {
  return fingerprint("recovery", `${id}:${code.toLowerCase().replace(/[^a-z0-9]/g, "")}`);
}
