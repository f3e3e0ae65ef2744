import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CorrectionView } from "#components/newsroom/story/correction-view.tsx";
import { compareWithReleased } from "#newsroom/compare-versions.ts";
import { checkStory } from "#newsroom/gates.ts";
import { openStory, type StoryProps } from "../_story.ts";
import { correct, mendTypo, update } from "./actions.ts";

export const metadata: Metadata = { title: "Change or correct" };

export default async function CorrectionPage(props: StoryProps) {
  const { desk, story } = await openStory(props);
  if (story.state !== "published") notFound();
  const gates = await checkStory(desk, story.id);
  const stops = gates.filter(({ severity }) => severity === "stop").map(({ message }) => message);
  return (
    <CorrectionView
      story={story}
      found={await compareWithReleased(desk, story.id)}
      stops={[...new Set(stops)]}
      actions={{
        typo: mendTypo.bind(null, story.id),
        update: update.bind(null, story.id),
        correct: correct.bind(null, story.id),
      }}
    />
  );
}
