import { store, type Tx } from "#db/client.ts";
import { and, desc, eq, inArray, lt, ne } from "#db/operators.ts";
import { sessions, staff } from "#db/schema/staff.ts";
import type { Instant } from "#domain/calendar.ts";
import { Refusal } from "#domain/refusal.ts";
import { isSessionOver, SESSION_LIFE } from "#domain/staff/session.ts";
import { countAttempt, forgetAttempts } from "#newsroom/attempts.ts";
import { authorise, type Desk } from "#newsroom/authorise.ts";
import { record } from "#newsroom/ledger.ts";
import { isPassword } from "#newsroom/passwords.ts";
import { hasSecondFactor } from "#newsroom/recovery-codes.ts";
import { hashOfToken, newToken } from "#newsroom/secrets.ts";
import type { Visitor } from "#newsroom/visitor.ts";

const SIGN_OF_LIFE_MS = 60_000;
const LONGEST_AGENT = 300;
const TOO_LATE = "This took too long. Sign in again with your password.";
/** How long the door of the second factor stands open. */
const WAIT_MS = 15 * 60_000;

/** A session as its browser gets it, once. */
export interface SignedIn {
  token: string;
  endsAt: Instant;
  kept: boolean;
  /** Whether nothing else is asked for; else the session opens only the door of the second factor. */
  complete: boolean;
}

/** An open session, found by its token. */
export interface Session {
  hash: string;
  staff: number;
  complete: boolean;
  kept: boolean;
  desk: Desk;
}

/**
 * Signs someone in by e-mail address and password.
 * @throws Refusal "not-permitted" when there were too many attempts, or these do not fit: said, and worked for, the same
 *   whether the account is unknown, without a password or disabled
 */
export async function signIn(
  visitor: Visitor,
  { email, password, keep }: { email: string; password: string; keep: boolean },
): Promise<SignedIn> {
  const address = email.trim().toLowerCase();
  const trying = { what: "sign-in", account: address };
  await countAttempt(visitor, trying);
  const [member] = await store.read.select().from(staff).where(eq(staff.email, address));
  const fits = await isPassword(member?.passwordHash, password);
  if (!member || !fits || member.disabledAt !== null) {
    await store.write((tx) => recordFailure(tx, visitor, member, "password"));
    throw new Refusal("not-permitted", "This e-mail address and password do not belong together. Check both.");
  }
  return store.write(async (tx) => {
    await forgetAttempts(tx, visitor, trying);
    const complete = !(await hasSecondFactor(tx, member.id));
    return beginSession(tx, visitor, member.id, { kept: keep, complete, by: "password" });
  });
}

/** Writes down that someone was not let in. What was typed is kept nowhere: it may be a password in the wrong field. */
export async function recordFailure(
  tx: Tx,
  { now }: Visitor,
  member: { id: number; name: string } | undefined,
  by: string,
): Promise<void> {
  const detail = member === undefined ? { by } : { by, staff: member.id };
  await record(tx, { actor: { name: member?.name ?? "nobody" }, now }, "refuse-sign-in", null, detail);
}

/**
 * A new session under a new token, in the transaction that found out who it is for. What has come to its end is cleared.
 * @throws Refusal when that person was disabled meanwhile
 */
export async function beginSession(
  tx: Tx,
  { peer, agent, now }: Visitor,
  id: number,
  { kept, complete, by }: { kept: boolean; complete: boolean; by: string },
): Promise<SignedIn> {
  const [member] = await tx.select().from(staff).where(eq(staff.id, id));
  if (!member || member.disabledAt !== null) throw new Refusal("not-permitted", "This account is closed.");
  await tx.delete(sessions).where(lt(sessions.endsAt, now));
  const token = newToken();
  const endsAt = now + (complete ? (kept ? SESSION_LIFE.kept : SESSION_LIFE.plain).whole : WAIT_MS);
  await tx.insert(sessions).values({
    hash: hashOfToken(token),
    staff: id,
    createdAt: now,
    seenAt: now,
    endsAt,
    complete,
    agent: agent.slice(0, LONGEST_AGENT),
    peer,
    kept,
  });
  await record(tx, { actor: member, now }, complete ? "sign-in" : "begin-sign-in", null, { staff: id, by });
  return { token, endsAt, kept, complete };
}

/** The open session of a token, with the desk it leads to; undefined when there is none, or its owner was disabled. */
export async function findSession(token: string, now: Instant): Promise<Session | undefined> {
  const hash = hashOfToken(token);
  const [found] = await store.read
    .select({ session: sessions, id: staff.id, name: staff.name, role: staff.role, disabledAt: staff.disabledAt })
    .from(sessions)
    .innerJoin(staff, eq(staff.id, sessions.staff))
    .where(eq(sessions.hash, hash));
  if (!found || found.disabledAt !== null || isSessionOver(found.session, now)) return undefined;
  if (now - found.session.seenAt >= SIGN_OF_LIFE_MS) await keepAlive(hash, now);
  const { id, name, role, session } = found;
  return { hash, staff: id, complete: session.complete, kept: session.kept, desk: { actor: { id, name, role }, now } };
}

/** When nothing can be saved now, as on a full disk, a later request gives the sign. */
async function keepAlive(hash: string, now: Instant): Promise<void> {
  const written = store.write((tx) => tx.update(sessions).set({ seenAt: now }).where(eq(sessions.hash, hash)));
  await written.catch((problem: unknown) => {
    if (!(problem instanceof Refusal)) throw problem;
  });
}

/**
 * Ends a session that waited for a second factor and begins a complete one in its place, under another token, in the
 * transaction that saw the proof.
 */
export async function completeSession(tx: Tx, visitor: Visitor, waiting: Session, by: string): Promise<SignedIn> {
  const ended = await tx.delete(sessions).where(eq(sessions.hash, waiting.hash)).returning({ hash: sessions.hash });
  if (ended.length === 0) throw new Refusal("not-permitted", TOO_LATE);
  return beginSession(tx, visitor, waiting.staff, { kept: waiting.kept, complete: true, by });
}

/** The session that waits for a second factor. @throws Refusal when none does */
export async function findWaitingSession(token: string, now: Instant): Promise<Session> {
  const session = await findSession(token, now);
  if (!session || session.complete) throw new Refusal("not-permitted", TOO_LATE);
  return session;
}

/** Ends the session of a token. One that is over already is no reason to complain. */
export async function signOut(token: string, now: Instant): Promise<void> {
  const session = await findSession(token, now);
  await store.write(async (tx) => {
    await tx.delete(sessions).where(eq(sessions.hash, hashOfToken(token)));
    if (session) await record(tx, session.desk, "sign-out", null, { staff: session.staff });
  });
}

/** Where someone is signed in, the latest use first. */
export interface OwnSession {
  hash: string;
  createdAt: Instant;
  seenAt: Instant;
  endsAt: Instant;
  agent: string;
  peer: string;
}

/** The open sessions of whoever sits at the desk. */
export async function listSessions(desk: Desk): Promise<OwnSession[]> {
  authorise(desk, "account:edit-own");
  const { actor, now } = desk;
  const rows = await store.read
    .select()
    .from(sessions)
    .where(and(eq(sessions.staff, actor.id), eq(sessions.complete, true)))
    .orderBy(desc(sessions.seenAt));
  return rows
    .filter((row) => !isSessionOver(row, now))
    .map(({ hash, createdAt, seenAt, endsAt, agent, peer }) => ({ hash, createdAt, seenAt, endsAt, agent, peer }));
}

/** Ends one session of whoever sits at the desk. @throws Refusal "not-found" when it is nobody's or another's */
export async function revokeSession(desk: Desk, hash: string): Promise<void> {
  authorise(desk, "account:edit-own");
  await store.write(async (tx) => {
    const ended = await tx
      .delete(sessions)
      .where(and(eq(sessions.hash, hash), eq(sessions.staff, desk.actor.id)))
      .returning({ hash: sessions.hash });
    if (ended.length === 0) throw new Refusal("not-found", "This session has ended already.");
    await record(tx, desk, "revoke-session", null, { staff: desk.actor.id });
  });
}

/** Signs whoever sits at the desk out everywhere. @param except the session that goes on, if one does */
export async function signOutEverywhere(desk: Desk, { except }: { except?: string } = {}): Promise<number> {
  authorise(desk, "account:edit-own");
  return store.write(async (tx) => {
    const ended = await endSessions(tx, desk.actor.id, except);
    await record(tx, desk, "sign-out-everywhere", null, { staff: desk.actor.id, sessions: ended });
    return ended;
  });
}

/** Step of a transaction: ends the sessions of someone. @returns how many there were */
export async function endSessions(tx: Tx, id: number, except = ""): Promise<number> {
  const gone = await tx
    .select({ hash: sessions.hash })
    .from(sessions)
    .where(and(eq(sessions.staff, id), ne(sessions.hash, except)));
  const hashes = gone.map(({ hash }) => hash);
  if (hashes.length > 0) await tx.delete(sessions).where(inArray(sessions.hash, hashes));
  return hashes.length;
}
