import { store, type Tx } from "#db/client.ts";
import { eq } from "#db/operators.ts";
import { authors } from "#db/schema/people.ts";
import { passkeys, sessions, staff } from "#db/schema/staff.ts";
import type { Instant } from "#domain/calendar.ts";
import { Refusal } from "#domain/refusal.ts";
import type { StaffRole } from "#domain/staff/permissions.ts";
import { authorise, type Desk } from "#newsroom/authorise.ts";
import { record } from "#newsroom/ledger.ts";
import { hashPassword } from "#newsroom/passwords.ts";
import { dropKeys, makeKey } from "#newsroom/staff-keys.ts";

const LONGEST_NAME = 100;
const LONGEST_ADDRESS = 254;

/** Someone to be added to the staff. */
export interface NewStaff {
  name: string;
  email: string;
  role: StaffRole;
  /** Chosen already, at the machine itself; others choose theirs by a link. */
  password?: string;
  /** The slug of their author page. */
  author?: string;
  /** Made with the sample paper. */
  demo?: boolean;
}

/** Adds someone to the staff. @returns their number */
export async function addStaff(desk: Desk, given: NewStaff): Promise<number> {
  authorise(desk, "staff:manage");
  const row = await rowOf(desk, given);
  return store.write((tx) => insertStaff(tx, desk, row));
}

/** Adds someone who is to choose a password by a link. @returns the key for that link, once */
export async function inviteStaff(desk: Desk, given: Omit<NewStaff, "password">): Promise<{ id: number; key: string }> {
  authorise(desk, "staff:manage");
  const row = await rowOf(desk, given);
  return store.write(async (tx) => {
    const id = await insertStaff(tx, desk, row);
    return { id, key: await makeKey(tx, id, "invitation", desk.now) };
  });
}

type Row = typeof staff.$inferInsert;

async function rowOf(desk: Desk, { password, demo = false, author, ...given }: NewStaff): Promise<Row> {
  const name = given.name.trim();
  const email = given.email.trim().toLowerCase();
  refuseUnlessAddressed(name, email);
  const passwordHash = password === undefined ? null : await hashPassword(password, { name, email });
  return { name, email, role: given.role, addedAt: desk.now, passwordHash, demo, author: author ?? null };
}

async function insertStaff(tx: Tx, desk: Desk, row: Row): Promise<number> {
  await refuseIfTaken(tx, row.email);
  const [added] = await tx.insert(staff).values(row).returning({ id: staff.id });
  if (added === undefined) throw new Error("The member of staff was not written.");
  await record(tx, desk, "add-staff", null, { staff: added.id, role: row.role });
  return added.id;
}

function refuseUnlessAddressed(name: string, email: string): void {
  if (name === "" || name.length > LONGEST_NAME) throw new Refusal("invalid", "Give a name of up to 100 characters.");
  if (email.length > LONGEST_ADDRESS || !/^[^\s@<>"]+@[^\s@<>"]+$/.test(email))
    throw new Refusal("invalid", `“${email}” is not an e-mail address.`);
}

/** What a publisher may set right about someone: they married, moved, or sign under another page. */
export interface StaffDetails {
  name: string;
  email: string;
  /** The slug of their author page; null when they never sign. */
  author: string | null;
}

/**
 * Changes who somebody is, not what they may do. Links that were mailed to an address they left open nothing any more.
 * @throws Refusal "conflict" when the address is somebody else's; "invalid" for what is no name, address or author
 */
export async function changeDetails(desk: Desk, id: number, given: StaffDetails): Promise<void> {
  authorise(desk, "staff:manage");
  const [name, email] = [given.name.trim(), given.email.trim().toLowerCase()];
  refuseUnlessAddressed(name, email);
  await store.write(async (tx) => {
    const [member] = await tx.select().from(staff).where(eq(staff.id, id));
    if (member === undefined) throw new Refusal("not-found", "Nobody of this number is on the staff.");
    if (member.email !== email) {
      await refuseIfTaken(tx, email);
      await dropKeys(tx, id);
    }
    await refuseUnlessAuthor(tx, given.author);
    await tx.update(staff).set({ name, email, author: given.author }).where(eq(staff.id, id));
    const { name: was, email: wrote } = member;
    await record(tx, desk, "change-staff", null, { staff: id, name, was, email, wrote, author: given.author });
  });
}

async function refuseIfTaken(tx: Tx, email: string): Promise<void> {
  const [taken] = await tx.select({ id: staff.id }).from(staff).where(eq(staff.email, email));
  if (taken) throw new Refusal("conflict", `${email} belongs to someone on the staff already.`);
}

async function refuseUnlessAuthor(tx: Tx, author: string | null): Promise<void> {
  if (author === null) return;
  const [page] = await tx.select({ slug: authors.slug }).from(authors).where(eq(authors.slug, author));
  if (page === undefined)
    throw new Refusal("invalid", `There is no author page “${author}”. Add it under People first.`);
}

/** A member of staff as the publisher sees them: nothing by which somebody could sign in. */
export interface StaffMember {
  id: number;
  name: string;
  email: string;
  role: StaffRole;
  addedAt: Instant;
  disabledAt: Instant | null;
  author: string | null;
  demo: boolean;
  hasPassword: boolean;
  hasSecondFactor: boolean;
  /** The last sign of life in any open session. */
  seenAt: Instant | null;
}

/** Everyone on the staff, in the order they came. */
export async function listStaff(desk: Desk): Promise<StaffMember[]> {
  authorise(desk, "staff:manage");
  const rows = await store.read.select().from(staff).orderBy(staff.id);
  const keys = await store.read.select({ staff: passkeys.staff }).from(passkeys);
  const open = await store.read.select({ staff: sessions.staff, seenAt: sessions.seenAt }).from(sessions);
  const holders = new Set(keys.map((key) => key.staff));
  const seen = new Map<number, number>();
  for (const session of open) seen.set(session.staff, Math.max(session.seenAt, seen.get(session.staff) ?? 0));
  return rows.map(({ passwordHash, totpSecret: _secret, totpSince, totpStep: _step, ...known }) => ({
    ...known,
    hasPassword: passwordHash !== null,
    hasSecondFactor: totpSince !== null || holders.has(known.id),
    seenAt: seen.get(known.id) ?? null,
  }));
}

/** One of the staff. @throws Refusal "not-found" when nobody has this number */
export async function findStaff(desk: Desk, id: number): Promise<StaffMember> {
  const found = (await listStaff(desk)).find((member) => member.id === id);
  if (!found) throw new Refusal("not-found", "Nobody of this number is on the staff.");
  return found;
}
