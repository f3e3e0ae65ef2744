import { store } from "#db/client.ts";
import { authoriseRead, type Desk } from "#newsroom/authorise.ts";
import { findStory, type Story } from "#newsroom/story.ts";

/** What stands above every page about a story. */
export type StoryHead = Pick<Story, "id" | "headline" | "state" | "section" | "language">;

/** @throws Refusal "not-found"; "not-permitted" for whoever may not see the story */
export async function findStoryHead(desk: Desk, story: number): Promise<StoryHead> {
  const found = await findStory(store.read, story);
  authoriseRead(desk, found);
  const { id, headline, state, section, language } = found;
  return { id, headline, state, section, language };
}
