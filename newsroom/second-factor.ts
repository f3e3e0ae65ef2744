import { Secret, TOTP } from "otpauth";
import { store, type Tx } from "#db/client.ts";
import { eq } from "#db/operators.ts";
import { staff } from "#db/schema/staff.ts";
import type { Instant } from "#domain/calendar.ts";
import { Refusal } from "#domain/refusal.ts";
import { memberOf, refuseUnlessPassword } from "#newsroom/account.ts";
import { countAttempt, forgetAttempts } from "#newsroom/attempts.ts";
import { authorise, type Desk } from "#newsroom/authorise.ts";
import { record } from "#newsroom/ledger.ts";
import {
  dropRecoveryCodes,
  hasSecondFactor,
  makeFirstRecoveryCodes,
  takeRecoveryCode,
} from "#newsroom/recovery-codes.ts";
import { decrypt, encrypt } from "#newsroom/secrets.ts";
import { completeSession, findWaitingSession, recordFailure, type SignedIn } from "#newsroom/sessions.ts";
import type { Visitor } from "#newsroom/visitor.ts";

const PERIOD_SECONDS = 30;
const SECRET_BYTES = 20;
const PURPOSE = "authenticator";
const WRONG_CODE = "This code is not right. Wait for the next one that your app shows, and type that.";

/** What an authenticator app is given: as an address for its camera, and in letters for a keyboard. */
export interface OfferedCodes {
  secret: string;
  address: string;
}

/** Prepares codes of an authenticator app; they are asked for only after one was proven. */
export async function offerCodes(desk: Desk, password: string): Promise<void> {
  await refuseUnlessPassword(desk, password);
  const secret = new Secret({ size: SECRET_BYTES }).base32;
  await store.write(async (tx) => {
    const member = await memberOf(tx, desk.actor.id);
    if (member.totpSince !== null)
      throw new Refusal("conflict", "Codes are asked for already. Remove them first to use another app.");
    const sealed = encrypt(PURPOSE, member.id, secret);
    await tx.update(staff).set({ totpSecret: sealed, totpStep: null }).where(eq(staff.id, member.id));
  });
}

/**
 * What was prepared and not yet proven; undefined when nothing waits.
 * @param paper whose name the app shows
 */
export async function findOfferedCodes(desk: Desk, paper: string): Promise<OfferedCodes | undefined> {
  authorise(desk, "account:edit-own");
  const member = await memberOf(store.read, desk.actor.id);
  if (member.totpSecret === null || member.totpSince !== null) return undefined;
  const secret = decrypt(PURPOSE, member.id, member.totpSecret);
  return secret === undefined ? undefined : { secret, address: appOf(secret, paper, member.email).toString() };
}

/** Begins to ask for codes, once one was proven. @returns the recovery codes, when these are the first */
export async function confirmCodes(desk: Desk, code: string): Promise<string[]> {
  authorise(desk, "account:edit-own");
  const visitor = { peer: `desk ${desk.actor.id}`, agent: "", now: desk.now };
  await countAttempt(visitor, { what: "confirm-code", account: String(desk.actor.id) });
  return store.write(async (tx) => {
    const member = await memberOf(tx, desk.actor.id);
    if (member.totpSecret === null || member.totpSince !== null)
      throw new Refusal("conflict", "No codes wait to be proven. Begin again.");
    if (!(await takeCode(tx, member, code, desk.now))) throw new Refusal("invalid", WRONG_CODE);
    await tx.update(staff).set({ totpSince: desk.now }).where(eq(staff.id, member.id));
    await record(tx, desk, "add-second-factor", null, { staff: member.id, by: "code" });
    return makeFirstRecoveryCodes(tx, member.id);
  });
}

/** Codes are no longer asked for. */
export async function removeCodes(desk: Desk, password: string): Promise<void> {
  await refuseUnlessPassword(desk, password);
  await store.write(async (tx) => {
    await dropCodes(tx, desk.actor.id);
    await dropRecoveryCodesWithLast(tx, desk.actor.id);
    await record(tx, desk, "remove-second-factor", null, { staff: desk.actor.id, by: "code" });
  });
}

/** Step of a transaction: forgets the authenticator app of someone. */
export async function dropCodes(tx: Tx, id: number): Promise<void> {
  await tx.update(staff).set({ totpSecret: null, totpSince: null, totpStep: null }).where(eq(staff.id, id));
}

/** Step of a transaction: recovery codes end with the last second factor. */
export async function dropRecoveryCodesWithLast(tx: Tx, id: number): Promise<void> {
  if (!(await hasSecondFactor(tx, id))) await dropRecoveryCodes(tx, id);
}

/**
 * The step after the password: a code of the app, or a recovery code. Each counts once.
 * @param token of the session that waits
 * @throws Refusal when none waits, or the code is wrong, or there were too many
 */
export async function answerSecondFactor(visitor: Visitor, token: string, code: string): Promise<SignedIn> {
  const waiting = await findWaitingSession(token, visitor.now);
  const trying = { what: "code", account: String(waiting.staff) };
  await countAttempt(visitor, trying);
  const signedIn = await store.write(async (tx) => {
    const member = await memberOf(tx, waiting.staff);
    const by = await proofOf(tx, member, code, visitor.now);
    if (by === undefined) return recordFailure(tx, visitor, member, "code");
    await forgetAttempts(tx, visitor, trying);
    return completeSession(tx, visitor, waiting, by);
  });
  if (signedIn === undefined) throw new Refusal("not-permitted", WRONG_CODE);
  return signedIn;
}

async function proofOf(tx: Tx, member: Member, code: string, now: Instant): Promise<"code" | "recovery" | undefined> {
  if (member.totpSince !== null && (await takeCode(tx, member, code, now))) return "code";
  return (await takeRecoveryCode(tx, member.id, code, now)) ? "recovery" : undefined;
}

type Member = Pick<typeof staff.$inferSelect, "id" | "email" | "totpSecret" | "totpSince" | "totpStep">;

/**
 * Step of a transaction: uses a code of the app up. The one before and the one after are taken too, because clocks differ;
 * none is taken again, nor one older than the last.
 * @see https://www.rfc-editor.org/rfc/rfc6238#section-5.2
 */
async function takeCode(tx: Tx, member: Member, typed: string, now: Instant): Promise<boolean> {
  const token = typed.replace(/\s/g, "");
  const secret = decrypt(PURPOSE, member.id, member.totpSecret ?? "");
  if (secret === undefined || !/^\d{6}$/.test(token)) return false;
  const delta = appOf(secret, "", member.email).validate({ token, timestamp: now, window: 1 });
  if (delta === null) return false;
  const step = Math.floor(now / 1000 / PERIOD_SECONDS) + delta;
  if (member.totpStep !== null && step <= member.totpStep) return false;
  await tx.update(staff).set({ totpStep: step }).where(eq(staff.id, member.id));
  return true;
}

function appOf(secret: string, issuer: string, label: string): TOTP {
  return new TOTP({ issuer, label, secret: Secret.fromBase32(secret), period: PERIOD_SECONDS, digits: 6 });
}
