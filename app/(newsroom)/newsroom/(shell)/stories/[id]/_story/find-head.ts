import { notFound } from "next/navigation";
import type { Desk } from "#newsroom/authorise.ts";
import { findStoryHead, type StoryHead } from "#newsroom/story-head.ts";
import { attempt } from "../../../../_desk/attempt.ts";

/** The story of a page's address. Whoever may not see it is told that there is none. */
export async function findHead(desk: Desk, id: string): Promise<StoryHead> {
  if (!/^[1-9]\d{0,14}$/.test(id)) notFound();
  const found = await attempt(() => findStoryHead(desk, Number(id)));
  return found.ok ? found.value : notFound();
}
