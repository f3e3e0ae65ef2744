import { store } from "#db/client.ts";
import { eq } from "#db/operators.ts";
import { stories } from "#db/schema/stories.ts";
import type { Draft } from "#domain/articles/draft.ts";
import type { Permalink } from "#domain/articles/permalink.ts";
import { Refusal } from "#domain/refusal.ts";
import { authorise, authoriseEdit, type Desk } from "#newsroom/authorise.ts";
import { record } from "#newsroom/ledger.ts";
import { begin, findStory, findText, release, type Story } from "#newsroom/story.ts";
import { appendVersion } from "#newsroom/versions.ts";

/** Begins a story. @returns its id, which will be the number in its address */
export async function createStory(desk: Desk, content: Draft, given: { id?: number } = {}): Promise<number> {
  authorise(desk, "story:create");
  return store.write((tx) => begin(tx, desk, content, given));
}

/** Whether nobody has begun anything here yet. */
export async function isEmptyPaper(desk: Desk): Promise<boolean> {
  authorise(desk, "story:create");
  return (await store.read.select({ id: stories.id }).from(stories).limit(1)).length === 0;
}

/** Saves a text. Readers see nothing of it; a text that was submitted or approved has to be so again. */
export async function saveVersion(desk: Desk, id: number, content: Draft): Promise<void> {
  await store.write(async (tx) => {
    const story = await findStory(tx, id);
    authoriseEdit(desk, story);
    if (story.state === "withdrawn") throw new Refusal("conflict", "This article was withdrawn and stays so.");
    await appendVersion(tx, desk, { story: id, kind: "draft", content });
    if (story.state !== "published") await tx.update(stories).set({ state: "draft" }).where(eq(stories.id, id));
    await record(tx, desk, "save", id);
  });
}

/** Hands a draft over for review. */
export async function submitStory(desk: Desk, id: number): Promise<void> {
  authorise(desk, "story:submit");
  await move(desk, id, "draft", "in-review", (story) => authoriseEdit(desk, story));
}

/** Says that a reviewed story may go out. */
export async function approveStory(desk: Desk, id: number): Promise<void> {
  authorise(desk, "story:approve");
  await move(desk, id, "in-review", "ready");
}

async function move(
  desk: Desk,
  id: number,
  from: Story["state"],
  to: Story["state"],
  check: (story: Story) => void = () => undefined,
): Promise<void> {
  await store.write(async (tx) => {
    const story = await findStory(tx, id);
    check(story);
    await findText(tx, id);
    if (story.state !== from)
      throw new Refusal("conflict", `This story is ${story.state}; it would have to be ${from}.`);
    await tx.update(stories).set({ state: to }).where(eq(stories.id, id));
    await record(tx, desk, to, id);
  });
}

/** Releases the latest version to readers, at once and everywhere, or not at all. */
export async function publishStory(desk: Desk, id: number): Promise<Permalink> {
  authorise(desk, "story:publish");
  return store.write(async (tx) => {
    const story = await findStory(tx, id);
    if (story.state !== "ready")
      throw new Refusal("conflict", `This story is ${story.state}: it must be approved first.`);
    return release(tx, desk, story);
  });
}
