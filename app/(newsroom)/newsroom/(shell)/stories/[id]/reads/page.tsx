import type { Metadata } from "next";
import { ReadsView } from "#components/newsroom/reads/reads-view.tsx";
import { StoryHead } from "#components/newsroom/story/story-head.tsx";
import { seeStoryReads } from "#newsroom/reads.ts";
import { spanIn } from "../../../reads/_span.ts";
import { openStory, type StoryProps } from "../_story.ts";

export const metadata: Metadata = { title: "Reads of a story" };

interface Props extends StoryProps {
  searchParams: Promise<{ span?: string | string[] }>;
}

export default async function StoryReadsPage(props: Props) {
  const { desk, story } = await openStory(props);
  const span = await spanIn(props.searchParams);
  const reads = await seeStoryReads(desk, story.id, span);
  return (
    <>
      <StoryHead title="Reads" story={story} />
      <ReadsView reads={reads} span={span} now={desk.now} address={`/newsroom/stories/${story.id}/reads`} />
    </>
  );
}
