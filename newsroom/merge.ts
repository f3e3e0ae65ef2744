import { store, type Tx } from "#db/client.ts";
import { listMentions } from "#db/mentions.ts";
import { eq } from "#db/operators.ts";
import { authors, topics } from "#db/schema/people.ts";
import type { Draft } from "#domain/articles/draft.ts";
import { canonicalJson } from "#domain/articles/hash.ts";
import { Refusal } from "#domain/refusal.ts";
import { authorise, type Desk } from "#newsroom/authorise.ts";
import { change } from "#newsroom/change.ts";
import { noteChange, sealText } from "#newsroom/current-text.ts";
import { dispatch, record } from "#newsroom/ledger.ts";
import { findLeading, writeRedirect } from "#newsroom/redirect.ts";
import { listWaiting, repin } from "#newsroom/schedule.ts";
import { findReleased, findStory } from "#newsroom/story.ts";
import { appendVersion, findReleasedVersion, findVersion, type Version } from "#newsroom/versions.ts";

export interface Merged {
  /** How many stories named the old one. */
  stories: number;
}

/** Makes two topics one: every text that names the first names the second instead, and so do its addresses and feeds. */
export async function mergeTopics(desk: Desk, from: string, into: string): Promise<Merged> {
  authorise(desk, "topic:edit");
  return store.write(async (tx) => {
    await refuseUnlessTwo(tx, topics, from, into);
    let stories = 0;
    const renamed = (slug: string) => (slug === from ? into : slug);
    for (const id of await listMentions(tx, "topics", from)) {
      const rewrite = (text: Draft) => ({ ...text, topics: [...new Set(text.topics.map(renamed))] });
      if (await rewriteStory(tx, desk, id, { rewrite, note: `topic: ${from} → ${into}` })) stories += 1;
    }
    await moveExpertise(tx, renamed);
    await tx.delete(topics).where(eq(topics.slug, from));
    await writeRedirect(tx, desk, { from: `/topic/${from}`, to: `/topic/${into}`, below: true });
    await dispatch(tx, desk, "topics", null, { topic: into, was: from });
    await record(tx, desk, "merge-topics", null, { from, into, stories });
    return { stories };
  });
}

/** Makes two people one, who signed under two names: bylines and addresses of the first become those of the second. */
export async function mergeAuthors(desk: Desk, from: string, into: string): Promise<Merged> {
  authorise(desk, "people:edit");
  return store.write(async (tx) => {
    await refuseUnlessTwo(tx, authors, from, into);
    let stories = 0;
    for (const id of await listMentions(tx, "authors", from)) {
      const rewrite = (text: Draft) => ({ ...text, authors: withoutRepeats(text.authors, from, into) });
      if (await rewriteStory(tx, desk, id, { rewrite, note: `author: ${from} → ${into}` })) stories += 1;
    }
    await tx.delete(authors).where(eq(authors.slug, from));
    await writeRedirect(tx, desk, { from: `/author/${from}`, to: `/author/${into}`, below: true });
    await dispatch(tx, desk, "people", null, { author: into, was: from });
    await record(tx, desk, "merge-authors", null, { from, into, stories });
    return { stories };
  });
}

/** The one with which it was merged, so that a file which still names it does not bring it back; else itself. */
export async function findSuccessor(tx: Tx, shelf: typeof topics | typeof authors, slug: string): Promise<string> {
  const root = shelf === topics ? "/topic/" : "/author/";
  const to = (await findLeading(tx, root + slug)) ?? "";
  return to.startsWith(root) ? to.slice(root.length) : slug;
}

async function refuseUnlessTwo(tx: Tx, shelf: typeof topics | typeof authors, from: string, into: string) {
  if (from === into) throw new Refusal("invalid", `“${from}” cannot be merged with itself.`);
  for (const slug of [from, into]) {
    const found = await tx.select({ slug: shelf.slug }).from(shelf).where(eq(shelf.slug, slug));
    if (found.length === 0) throw new Refusal("not-found", `There is no “${slug}” to merge.`);
  }
}

/** One who signed an article twice in the same role under two names signs it once. */
function withoutRepeats(signed: Draft["authors"], from: string, into: string): Draft["authors"] {
  const renamed = signed.map(({ slug, role }) => ({ slug: slug === from ? into : slug, role }));
  return renamed.filter(
    (one, at) => renamed.findIndex(({ slug, role }) => slug === one.slug && role === one.role) === at,
  );
}

interface Rewriting {
  rewrite: (text: Draft) => Draft;
  note: string;
}

/**
 * Rewrites the text that readers see as a mended typo, so that what they see can always be made again from versions; and
 * a newer draft, and what is scheduled, as drafts, so that they can still come out.
 * @returns false when none of them names the old one: only texts before them did
 */
async function rewriteStory(tx: Tx, desk: Desk, id: number, rewriting: Rewriting): Promise<boolean> {
  const { rewrite, note } = rewriting;
  const isChanged = (text: Draft) => canonicalJson(rewrite(text)) !== canonicalJson(text);
  const { state } = await findStory(tx, id);
  const latest = await sealText(tx, desk, id);
  const seen = state === "published" ? (await findReleasedVersion(tx, id)).content : undefined;
  const isSeen = seen !== undefined && isChanged(seen);
  if (isSeen) {
    const text = rewrite(seen);
    await change(tx, desk, await findReleased(tx, id), { kind: "typo", text, note, isNewest: true, upTo: 0 });
  }
  let isRewritten = isSeen;
  for (const { version } of await listWaiting(tx, id)) {
    if (version === latest.number) continue;
    const pinned = await findVersion(tx, id, version);
    if (isChanged(pinned.content)) isRewritten = await rewriteVersion(tx, desk, pinned, rewriting);
  }
  if (latest.kind !== "draft" || (!isRewritten && !isChanged(latest.content))) return isRewritten;
  await noteChange(tx, id, rewrite(latest.content), { at: desk.now, by: desk.actor.name });
  return rewriteVersion(tx, desk, latest, rewriting);
}

/** Adds a rewritten draft; what was scheduled of the old one is of the new one now. */
async function rewriteVersion(tx: Tx, desk: Desk, old: Version, { rewrite, note }: Rewriting): Promise<true> {
  const { story } = old;
  const { number } = await appendVersion(tx, desk, { story, kind: "draft", content: rewrite(old.content), note });
  await repin(tx, story, old.number, number);
  return true;
}

async function moveExpertise(tx: Tx, renamed: (slug: string) => string): Promise<void> {
  for (const { slug, expertise } of await tx.select().from(authors)) {
    const moved = [...new Set(expertise.map(renamed))];
    if (moved.join() !== expertise.join()) {
      await tx.update(authors).set({ expertise: moved }).where(eq(authors.slug, slug));
    }
  }
}
