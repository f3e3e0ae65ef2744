import type { Tx } from "#db/client.ts";
import { eq, inArray } from "#db/operators.ts";
import { authors, topics } from "#db/schema/people.ts";
import type { Draft } from "#domain/articles/draft.ts";
import type { ImportedAuthor, ImportedDraft } from "#domain/articles/imported.ts";
import { slugFor } from "#domain/articles/slug.ts";
import { Refusal } from "#domain/refusal.ts";
import type { Desk } from "#newsroom/authorise.ts";
import { record } from "#newsroom/ledger.ts";
import { findSuccessor } from "#newsroom/merge.ts";

/** An imported text with its authors and topics looked up; those the paper does not know yet are made. */
export async function draftOf(tx: Tx, desk: Desk, imported: ImportedDraft, slug = imported.slug): Promise<Draft> {
  const signed = [];
  for (const author of imported.authors) signed.push({ slug: await authorSlug(tx, desk, author), role: author.role });
  const filed = [];
  for (const topic of imported.topics) filed.push(await findSuccessor(tx, topics, topic));
  await addMissingTopics(tx, desk, filed);
  return { ...imported, slug, topics: [...new Set(filed)], authors: signed };
}

async function authorSlug(tx: Tx, desk: Desk, { name, slug }: ImportedAuthor): Promise<string> {
  const known = slug === undefined ? eq(authors.name, name) : eq(authors.slug, slug);
  const [found] = await tx.select({ slug: authors.slug }).from(authors).where(known).limit(1);
  if (found) return found.slug;
  const wanted = slug ?? slugFor(name);
  if (wanted === "")
    throw new Refusal("invalid", `Give the author “${name}” an address: no slug can be made of the name.`);
  const made = await findSuccessor(tx, authors, wanted);
  if (made !== wanted) return made;
  const unknown = { post: "", biography: [], email: "", location: "", expertise: [], languages: [] };
  await tx
    .insert(authors)
    .values({ slug: made, name, ...unknown })
    .onConflictDoNothing();
  await record(tx, desk, "save-author", null, { author: made });
  return made;
}

async function addMissingTopics(tx: Tx, desk: Desk, wanted: readonly string[]): Promise<void> {
  const rows = await tx
    .select({ slug: topics.slug })
    .from(topics)
    .where(inArray(topics.slug, [...wanted]));
  const known = new Set(rows.map(({ slug }) => slug));
  for (const slug of wanted.filter((one) => !known.has(one))) {
    const name = slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll("-", " ");
    await tx.insert(topics).values({ slug, name, description: "" }).onConflictDoNothing();
    await record(tx, desk, "save-topic", null, { topic: slug });
  }
}
