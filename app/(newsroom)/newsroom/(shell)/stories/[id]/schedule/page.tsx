import type { Metadata } from "next";
import { ScheduleView } from "#components/newsroom/story/schedule-view.tsx";
import { isPermitted } from "#domain/staff/permissions.ts";
import { checkStory } from "#newsroom/gates.ts";
import { listSchedules } from "#newsroom/schedules.ts";
import { openText } from "#newsroom/working-copies.ts";
import { site } from "#site.ts";
import { openStory, type StoryProps } from "../_story.ts";
import * as actions from "./actions.ts";

export const metadata: Metadata = { title: "Schedule" };

export default async function SchedulePage(props: StoryProps) {
  const { desk, story } = await openStory(props);
  const { goesOutAt, embargoUntil, hold } = await openText(desk, story.id);
  const gates = await checkStory(desk, story.id);
  const stops = gates.filter(({ severity }) => severity === "stop").map(({ message }) => message);
  const { role } = desk.actor;
  return (
    <ScheduleView
      story={{ ...story, goesOutAt, embargoUntil, hold }}
      schedules={await listSchedules(desk, story.id)}
      stops={[...new Set(stops)]}
      rights={{
        plan: isPermitted(role, "story:plan"),
        schedule: isPermitted(role, "story:schedule"),
        embargo: isPermitted(role, "story:embargo"),
      }}
      zone={site.timeZone.replace("_", " ")}
      now={desk.now}
      actions={{
        schedule: actions.schedule.bind(null, story.id),
        scheduleChange: actions.scheduleAChange.bind(null, story.id),
        plan: actions.plan.bind(null, story.id),
        embargo: actions.embargo.bind(null, story.id),
        takeOff: actions.takeOff,
      }}
    />
  );
}
