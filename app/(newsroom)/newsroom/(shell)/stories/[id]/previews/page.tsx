import type { Metadata } from "next";
import { PreviewList } from "#components/newsroom/previews/preview-list.tsx";
import { ShareForm } from "#components/newsroom/previews/share-form.tsx";
import { StoryHead } from "#components/newsroom/story/story-head.tsx";
import { dayOf, writeMoment } from "#domain/dates.ts";
import { isPermitted } from "#domain/staff/permissions.ts";
import { listPreviews, PREVIEW_HOURS } from "#newsroom/previews.ts";
import { listStoryVersions } from "#newsroom/story-versions.ts";
import { openStory, type StoryProps } from "../_story.ts";
import { revoke, share } from "./actions.ts";

export const metadata: Metadata = { title: "Preview links" };

const LIFETIMES = [
  { hours: 24, label: "1 day" },
  { hours: 48, label: "48 hours" },
  { hours: 168, label: "7 days" },
  { hours: 720, label: "30 days" },
];

export default async function PreviewsPage(props: StoryProps) {
  const { desk, story } = await openStory(props);
  const [previews, versions] = await Promise.all([listPreviews(desk, story.id), listStoryVersions(desk, story.id)]);
  const mayShare = isPermitted(desk.actor.role, "preview:share");
  const offered = versions.map(({ number, at, by }) => ({
    number,
    label: `Version ${number}, ${writeMoment(at, "en", dayOf(desk.now))}, ${by}`,
  }));
  return (
    <>
      <StoryHead title="Preview links" story={story} />
      <div className="story-page">
        {mayShare && (
          <ShareForm
            share={share.bind(null, story.id)}
            versions={offered}
            lifetimes={LIFETIMES}
            usual={PREVIEW_HOURS}
          />
        )}
        <PreviewList previews={previews} now={desk.now} revoke={mayShare ? revoke.bind(null, story.id) : undefined} />
      </div>
    </>
  );
}
