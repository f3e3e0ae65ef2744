import { store, type Tx } from "#db/client.ts";
import { eq, inArray } from "#db/operators.ts";
import { media } from "#db/schema/media.ts";
import { authors } from "#db/schema/people.ts";
import { picturesIn, withPicture } from "#domain/media/used.ts";
import { Refusal } from "#domain/refusal.ts";
import { authorise, type Desk } from "#newsroom/authorise.ts";
import { change } from "#newsroom/change.ts";
import { findCurrentText, noteChange, sealText } from "#newsroom/current-text.ts";
import { replaceOnFront } from "#newsroom/front-pictures.ts";
import { dispatch, record } from "#newsroom/ledger.ts";
import { replaceInPosts } from "#newsroom/live/pictures-in-posts.ts";
import { tellOfPosts } from "#newsroom/live/tell-of-posts.ts";
import { listUses } from "#newsroom/pictures/where-used.ts";
import { findReleased, findStory } from "#newsroom/story.ts";
import { appendVersion, findReleasedVersion } from "#newsroom/versions.ts";

/**
 * Puts another picture in the place of one, everywhere at once or nowhere: articles that are out are updated, drafts get
 * a version, posts of live blogs, portraits and the front change too. What was written about it in each place stays. The old
 * picture stays in the library.
 * @returns in how many places, as `listPictureUses` counts them
 * @throws Refusal "not-found" when one of the two is not in the library, "invalid" when they are the same
 */
export async function replacePicture(desk: Desk, was: string, is: string): Promise<{ places: number }> {
  authorise(desk, "media:edit");
  if (was === is) throw new Refusal("invalid", "This is the same picture: choose another file.");
  return store.write(async (tx) => {
    const known = await tx
      .select({ hash: media.hash })
      .from(media)
      .where(inArray(media.hash, [was, is]));
    if (known.length < 2) throw new Refusal("not-found", "This picture is not in the library.");
    const uses = await listUses(tx, desk, was);
    const inStories = new Set(uses.flatMap((use) => (use.kind === "story" ? use.story : [])));
    for (const story of inStories) await replaceIn(tx, desk, story, { was, is });
    await replacePortraits(tx, desk, { was, is });
    await replaceOnFront(tx, desk, { was, is });
    await record(tx, desk, "replace-picture", null, { was, is, places: uses.length });
    return { places: uses.length };
  });
}

interface Swap {
  was: string;
  is: string;
}

async function replaceIn(tx: Tx, desk: Desk, id: number, { was, is }: Swap): Promise<void> {
  const story = await findStory(tx, id);
  if (story.state === "published") {
    const { content } = await findReleasedVersion(tx, id);
    const text = withPicture(content, was, is);
    if (picturesIn(content).includes(was)) await change(tx, desk, await findReleased(tx, id), { kind: "update", text });
  }
  if (await replaceInPosts(tx, desk, id, { was, is })) await tellOfPosts(tx, desk, id);
  const { content } = await findCurrentText(tx, id);
  if (!picturesIn(content).includes(was)) return;
  await sealText(tx, desk, id);
  const text = withPicture(content, was, is);
  await appendVersion(tx, desk, { story: id, kind: "draft", content: text });
  await noteChange(tx, id, text, { at: desk.now, by: desk.actor.name });
}

async function replacePortraits(tx: Tx, desk: Desk, { was, is }: Swap): Promise<void> {
  const people = await tx.select({ slug: authors.slug }).from(authors).where(eq(authors.portrait, was));
  await tx.update(authors).set({ portrait: is }).where(eq(authors.portrait, was));
  for (const { slug } of people) await dispatch(tx, desk, "people", null, { author: slug });
}
