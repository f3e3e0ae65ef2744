import { store, type Tx } from "#db/client.ts";
import { eq } from "#db/operators.ts";
import { media } from "#db/schema/media.ts";
import { authors, topics } from "#db/schema/people.ts";
import type { AuthorProfile } from "#domain/articles/author.ts";
import { isSlug } from "#domain/articles/slug.ts";
import { Refusal } from "#domain/refusal.ts";
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
    await refuseUnlessInLibrary(tx, row.portrait);
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

/** Adds someone who signs articles. @throws Refusal "conflict" when the slug is another's */
export async function addAuthor(desk: Desk, profile: AuthorRecord): Promise<void> {
  authorise(desk, "people:edit");
  const [taken] = await store.read.select({ name: authors.name }).from(authors).where(eq(authors.slug, profile.slug));
  if (taken) throw new Refusal("conflict", `“${profile.slug}” is the slug of ${taken.name} already. Choose another.`);
  await saveAuthor(desk, profile);
}

/** Adds a topic. @throws Refusal "conflict" when the slug is another's */
export async function addTopic(desk: Desk, topic: { slug: string; name: string; description: string }): Promise<void> {
  authorise(desk, "topic:edit");
  const [taken] = await store.read.select({ name: topics.name }).from(topics).where(eq(topics.slug, topic.slug));
  if (taken) throw new Refusal("conflict", `“${topic.slug}” is the slug of ${taken.name} already. Choose another.`);
  await saveTopic(desk, topic);
}

async function refuseUnlessInLibrary(tx: Tx, portrait: string | null): Promise<void> {
  if (portrait === null) return;
  const [found] = await tx.select({ hash: media.hash }).from(media).where(eq(media.hash, portrait));
  if (found === undefined)
    throw new Refusal("invalid", "Choose a portrait from the library: this picture is not in it.");
}

function refuseUnlessNamed({ slug, name }: { slug: string; name: string }): void {
  if (name.trim() === "") throw new Refusal("invalid", "Give a name.");
  if (!isSlug(slug))
    throw new Refusal("invalid", `Write the slug “${slug}” with letters, digits and single hyphens only.`);
}
