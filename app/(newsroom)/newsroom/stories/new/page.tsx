import type { Metadata } from "next";
import { NewStoryForm } from "#components/newsroom/editor/new-story-form.tsx";
import { openDesk } from "../../_desk/open-desk.ts";
import { beginStory } from "./actions.ts";

export const metadata: Metadata = { title: "New story" };

/** Where a story begins: a headline to call it by, and where it belongs. Nothing is made before the form is sent. */
export default async function NewStoryPage() {
  await openDesk();
  return <NewStoryForm begin={beginStory} />;
}
