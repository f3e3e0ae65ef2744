import { notFound } from "next/navigation";
import type { Desk } from "#newsroom/authorise.ts";
import { findStoryHead, type StoryHead } from "#newsroom/story-head.ts";
import { attempt } from "../../../_desk/attempt.ts";
import { openDesk } from "../../../_desk/open-desk.ts";

export interface StoryProps {
  params: Promise<{ id: string }>;
}

/** The desk and the story of a page about one. Answers 404 for a story that is not there, or not for whoever asks. */
export async function openStory({ params }: StoryProps): Promise<{ desk: Desk; story: StoryHead }> {
  const desk = await openDesk();
  const { id } = await params;
  if (!/^[1-9]\d{0,14}$/.test(id)) notFound();
  const found = await attempt(() => findStoryHead(desk, Number(id)));
  return found.ok ? { desk, story: found.value } : notFound();
}
