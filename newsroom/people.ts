import { store } from "#db/client.ts";
import { eq } from "#db/operators.ts";
import { authors, topics } from "#db/schema/people.ts";
import { staff } from "#db/schema/staff.ts";
import type { AuthorProfile } from "#domain/articles/author.ts";
import { isSlug } from "#domain/articles/slug.ts";
import { Refusal } from "#domain/refusal.ts";
import type { StaffRole } from "#domain/staff/permissions.ts";
import { authorise, type Desk } from "#newsroom/authorise.ts";
import { dispatch, record } from "#newsroom/ledger.ts";

/** A profile to be saved: the portrait is named by its hash in the library. */
export type AuthorRecord = Omit<AuthorProfile, "portrait"> & { portrait?: string };

/** Adds someone who signs articles, or replaces what is said of them. */
export async function saveAuthor(desk: Desk, profile: AuthorRecord): Promise<void> {
  authorise(desk, "people:edit");
  refuseUnlessNamed(profile);
  const { slug, ...words } = profile;
  const row = {
    ...words,
    joined: words.joined ?? null,
    formerly: words.formerly ?? null,
    portrait: words.portrait ?? null,
  };
  await store.write(async (tx) => {
    await tx
      .insert(authors)
      .values({ slug, ...row })
      .onConflictDoUpdate({ target: authors.slug, set: row });
    await dispatch(tx, desk, "people", null, { author: slug });
    await record(tx, desk, "save-author", null, { author: slug });
  });
}

/** Adds a topic, or replaces what is said of it. */
export async function saveTopic(desk: Desk, topic: { slug: string; name: string; description: string }): Promise<void> {
  authorise(desk, "topic:edit");
  refuseUnlessNamed(topic);
  await store.write(async (tx) => {
    await tx.insert(topics).values(topic).onConflictDoUpdate({ target: topics.slug, set: topic });
    await dispatch(tx, desk, "topics", null, { topic: topic.slug });
    await record(tx, desk, "save-topic", null, { topic: topic.slug });
  });
}

function refuseUnlessNamed({ slug, name }: { slug: string; name: string }): void {
  if (name.trim() === "") throw new Refusal("invalid", "Give a name.");
  if (!isSlug(slug))
    throw new Refusal("invalid", `Write the slug “${slug}” with letters, digits and single hyphens only.`);
}

export type StaffMember = typeof staff.$inferSelect;

/** Adds someone to the staff. @returns their number */
export async function addStaff(
  desk: Desk,
  { name, email, role }: { name: string; email: string; role: StaffRole },
): Promise<number> {
  authorise(desk, "staff:manage");
  const address = email.trim().toLowerCase();
  if (name.trim() === "") throw new Refusal("invalid", "Give a name.");
  if (!/^[^\s@]+@[^\s@]+$/.test(address)) throw new Refusal("invalid", `“${email}” is not an e-mail address.`);
  return store.write(async (tx) => {
    const [taken] = await tx.select({ id: staff.id }).from(staff).where(eq(staff.email, address));
    if (taken) throw new Refusal("conflict", `${address} belongs to someone on the staff already.`);
    const [added] = await tx
      .insert(staff)
      .values({ name: name.trim(), email: address, role, addedAt: desk.now })
      .returning({ id: staff.id });
    if (added === undefined) throw new Error("The member of staff was not written.");
    await record(tx, desk, "add-staff", null, { staff: added.id, role });
    return added.id;
  });
}

/** Everyone on the staff, in the order they came. */
export async function listStaff(desk: Desk): Promise<StaffMember[]> {
  authorise(desk, "staff:manage");
  return store.read.select().from(staff).orderBy(staff.id);
}
