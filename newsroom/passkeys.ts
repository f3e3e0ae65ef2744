import {
  type AuthenticationResponseJSON,
  type AuthenticatorTransport,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { store, type Tx } from "#db/client.ts";
import { and, eq } from "#db/operators.ts";
import { passkeys, staff } from "#db/schema/staff.ts";
import { Refusal } from "#domain/refusal.ts";
import { memberOf, refuseUnlessPassword } from "#newsroom/account.ts";
import { countAttempt, forgetAttempts } from "#newsroom/attempts.ts";
import { authorise, type Desk } from "#newsroom/authorise.ts";
import { keepChallenge, takeChallenge } from "#newsroom/challenges.ts";
import { record } from "#newsroom/ledger.ts";
import { makeFirstRecoveryCodes } from "#newsroom/recovery-codes.ts";
import { dropRecoveryCodesWithLast } from "#newsroom/second-factor.ts";
import { beginSession, recordFailure, type SignedIn } from "#newsroom/sessions.ts";
import type { Visitor } from "#newsroom/visitor.ts";

const LONGEST_NAME = 60;
const MOST_KEYS = 20;
const NOT_TAKEN = "This passkey could not be checked. Try again, or sign in with your password.";

/** The site that passkeys are made for: they work nowhere else. @see https://www.w3.org/TR/webauthn-3/#relying-party */
export interface Party {
  /** The name of the host. */
  id: string;
  /** The name of the paper. */
  name: string;
  origin: string;
}

/** What the browser needs to make a passkey. @throws Refusal when the password is wrong */
export async function offerPasskey(
  desk: Desk,
  party: Party,
  password: string,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { email, name } = await refuseUnlessPassword(desk, password);
  const { id } = desk.actor;
  const known = await store.read.select().from(passkeys).where(eq(passkeys.staff, id));
  if (known.length >= MOST_KEYS) throw new Refusal("conflict", `Remove a passkey first: ${MOST_KEYS} are enough.`);
  const options = await generateRegistrationOptions({
    rpID: party.id,
    rpName: party.name,
    userID: new TextEncoder().encode(`staff ${id}`),
    userName: email,
    userDisplayName: name,
    attestationType: "none",
    excludeCredentials: known.map((key) => ({ id: key.id, transports: transportsOf(key) })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  await store.write((tx) => keepChallenge(tx, options.challenge, id, desk.now));
  return options;
}

/** Takes in the passkey a device has made. @returns the recovery codes, when it is the first second factor */
export async function addPasskey(
  desk: Desk,
  party: Party,
  { response, name }: { response: RegistrationResponseJSON; name: string },
): Promise<string[]> {
  authorise(desk, "account:edit-own");
  const { id } = desk.actor;
  const checked = await orNothing(
    verifyRegistrationResponse({
      response,
      expectedChallenge: (challenge) => takeChallenge(challenge, id, desk.now),
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
    }),
  );
  if (!checked?.verified) throw new Refusal("not-permitted", NOT_TAKEN);
  const { credential } = checked.registrationInfo;
  return store.write(async (tx) => {
    const [taken] = await tx.select({ id: passkeys.id }).from(passkeys).where(eq(passkeys.id, credential.id));
    if (taken) throw new Refusal("conflict", "This passkey is known already.");
    await tx.insert(passkeys).values({
      id: credential.id,
      staff: id,
      publicKey: Buffer.from(credential.publicKey).toString("base64url"),
      counter: credential.counter,
      transports: credential.transports ?? [],
      name: name.trim().slice(0, LONGEST_NAME) || "Passkey",
      addedAt: desk.now,
    });
    await record(tx, desk, "add-second-factor", null, { staff: id, by: "passkey" });
    return makeFirstRecoveryCodes(tx, id);
  });
}

/** Forgets a passkey of whoever sits at the desk. */
export async function removePasskey(desk: Desk, key: string, password: string): Promise<void> {
  await refuseUnlessPassword(desk, password);
  await store.write(async (tx) => {
    const gone = await tx
      .delete(passkeys)
      .where(and(eq(passkeys.id, key), eq(passkeys.staff, desk.actor.id)))
      .returning({ id: passkeys.id });
    if (gone.length === 0) throw new Refusal("not-found", "This passkey is no longer here.");
    await dropRecoveryCodesWithLast(tx, desk.actor.id);
    await record(tx, desk, "remove-second-factor", null, { staff: desk.actor.id, by: "passkey" });
  });
}

/** What the browser needs to ask a device for a passkey of this paper, whoever's it is. */
export async function askForPasskey(visitor: Visitor, party: Party): Promise<PublicKeyCredentialRequestOptionsJSON> {
  await countAttempt(visitor, { what: "ask-passkey" });
  const options = await generateAuthenticationOptions({ rpID: party.id, userVerification: "required" });
  await store.write((tx) => keepChallenge(tx, options.challenge, null, visitor.now));
  return options;
}

/**
 * Signs in whoever holds a passkey: something they have, opened by something they know or are, so nothing more is asked.
 * @throws Refusal "not-permitted" when it is unknown, for another site, used up, or of a closed account
 */
export async function signInByPasskey(
  visitor: Visitor,
  party: Party,
  { response, keep }: { response: AuthenticationResponseJSON; keep: boolean },
): Promise<SignedIn> {
  const trying = { what: "passkey" };
  await countAttempt(visitor, trying);
  const [key] = await store.read.select().from(passkeys).where(eq(passkeys.id, response.id));
  const counter = key && (await counterAfter(visitor, party, response, key));
  const signedIn = await store.write(async (tx) => {
    const [member] = key ? await tx.select().from(staff).where(eq(staff.id, key.staff)) : [];
    if (!key || counter === undefined || !member || member.disabledAt !== null) return undefined;
    await forgetAttempts(tx, visitor, trying);
    await tx.update(passkeys).set({ counter, usedAt: visitor.now }).where(eq(passkeys.id, key.id));
    return beginSession(tx, visitor, member.id, { kept: keep, complete: true, by: "passkey" });
  });
  return signedIn ?? refuse(visitor, key?.staff);
}

async function refuse(visitor: Visitor, id: number | undefined): Promise<never> {
  await store.write(async (tx) => {
    const member = id === undefined ? undefined : await memberOf(tx, id);
    await recordFailure(tx, visitor, member, "passkey");
  });
  throw new Refusal("not-permitted", NOT_TAKEN);
}

/** The counter that a device sends with a good answer; undefined when the answer is not good. */
async function counterAfter(
  visitor: Visitor,
  party: Party,
  response: AuthenticationResponseJSON,
  key: typeof passkeys.$inferSelect,
): Promise<number | undefined> {
  const checked = await orNothing(
    verifyAuthenticationResponse({
      response,
      expectedChallenge: (challenge) => takeChallenge(challenge, null, visitor.now),
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      credential: {
        id: key.id,
        publicKey: new Uint8Array(Buffer.from(key.publicKey, "base64url")),
        counter: key.counter,
        transports: transportsOf(key),
      },
      requireUserVerification: true,
    }),
  );
  return checked?.verified ? checked.authenticationInfo.newCounter : undefined;
}

/** How the library says that an answer does not fit or cannot be read, be it a stranger's or a broken one: all mean no. */
const UNFIT = ["Error", "TypeError", "RangeError", "SyntaxError"];

async function orNothing<Checked>(work: Promise<Checked>): Promise<Checked | undefined> {
  try {
    return await work;
  } catch (problem) {
    if (problem instanceof Error && UNFIT.includes(problem.name)) return undefined;
    throw problem;
  }
}

const TRANSPORTS: readonly AuthenticatorTransport[] = ["ble", "hybrid", "internal", "nfc", "usb"];

function transportsOf(key: { transports: readonly string[] }): AuthenticatorTransport[] {
  return TRANSPORTS.filter((known) => key.transports.includes(known));
}

/** Step of a transaction: forgets all passkeys of someone. */
export async function dropPasskeys(tx: Tx, id: number): Promise<void> {
  await tx.delete(passkeys).where(eq(passkeys.staff, id));
}
