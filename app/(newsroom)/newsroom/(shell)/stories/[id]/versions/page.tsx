import type { Metadata } from "next";
import { VersionsView } from "#components/newsroom/versions/versions-view.tsx";
import { chooseTwo } from "#domain/history/public-version.ts";
import { compareVersions, findLastOther } from "#newsroom/compare-versions.ts";
import { listStoryVersions } from "#newsroom/story-versions.ts";
import { openStory, type StoryProps } from "../_story.ts";
import { restore } from "./actions.ts";

export const metadata: Metadata = { title: "Versions" };

interface Props extends StoryProps {
  searchParams: Promise<{ from?: string; to?: string; view?: string }>;
}

export default async function VersionsPage(props: Props) {
  const { desk, story } = await openStory(props);
  const { from, to, view } = await props.searchParams;
  const versions = await listStoryVersions(desk, story.id);
  const other = from === undefined ? await findLastOther(desk, story.id) : undefined;
  const two = chooseTwo(versions.toReversed(), { from: from ?? String(other), to: to ?? String(versions[0]?.number) });
  return (
    <VersionsView
      story={story}
      versions={versions}
      two={two && { ...two, found: await compareVersions(desk, story.id, two.from.number, two.to.number) }}
      layout={view === "inline" ? "inline" : "side-by-side"}
      now={desk.now}
      restore={restore.bind(null, story.id)}
    />
  );
}
