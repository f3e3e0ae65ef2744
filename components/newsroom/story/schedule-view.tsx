import { ChoiceField, Submit, TextArea, TextField } from "#components/newsroom/form/fields.tsx";
import { type FormAction, StaffForm } from "#components/newsroom/form/staff-form.tsx";
import { ErrorFields, OverrideField } from "#components/newsroom/story/change-fields.tsx";
import { type ListedSchedule, ScheduleList } from "#components/newsroom/story/schedule-list.tsx";
import { StoryHead } from "#components/newsroom/story/story-head.tsx";
import type { Instant } from "#domain/calendar.ts";
import type { StoryState } from "#domain/desk/story-state.ts";
import { writeTiming } from "#domain/desk/timing.ts";
import { writeWallClock } from "#domain/desk/wall-clock.ts";

export interface ScheduledStory {
  id: number;
  headline: string;
  state: StoryState;
  goesOutAt: Instant | null;
  embargoUntil: Instant | null;
  hold: string;
}

/** What may be done here by whoever looks. */
export interface ScheduleRights {
  plan: boolean;
  schedule: boolean;
  embargo: boolean;
}

interface ScheduleViewProps {
  story: ScheduledStory;
  schedules: readonly ListedSchedule[];
  /** What would keep the newest words in: shown before anybody schedules them. */
  stops: readonly string[];
  rights: ScheduleRights;
  zone: string;
  now: Instant;
  actions: Record<"schedule" | "scheduleChange" | "plan" | "embargo" | "takeOff", FormAction>;
}

/** When a story goes out: its schedule, its embargo, what the desk means to do with it. */
export function ScheduleView({ story, schedules, stops, rights, zone, now, actions }: ScheduleViewProps) {
  const isWaiting = story.state === "draft" || story.state === "in-review" || story.state === "ready";
  return (
    <>
      <StoryHead title="Schedule" story={story} />
      <p className="muted">
        All times are the paper’s own, {zone}. Now it is {writeTiming(now, now).replace("Today, ", "")}.
      </p>
      <ScheduleList schedules={schedules} takeOff={rights.schedule ? actions.takeOff : undefined} now={now} />
      <div className="pair">
        {rights.schedule && (story.state === "ready" || story.state === "scheduled") && (
          <ReleaseForm story={story} stops={stops} action={actions.schedule} />
        )}
        {rights.schedule && story.state === "published" && <ChangeForm stops={stops} action={actions.scheduleChange} />}
        {isWaiting && (
          <section aria-labelledby="plan">
            <h2 id="plan">What the desk means to do</h2>
            {story.state !== "ready" && rights.schedule && (
              <p className="muted">A story is approved before it can be scheduled. A plan publishes nothing.</p>
            )}
            {rights.plan && <PlanForm story={story} action={actions.plan} />}
          </section>
        )}
        {rights.embargo && (isWaiting || story.state === "scheduled") && (
          <EmbargoForm story={story} action={actions.embargo} now={now} />
        )}
      </div>
    </>
  );
}

function ReleaseForm({
  story,
  stops,
  action,
}: {
  story: ScheduledStory;
  stops: readonly string[];
  action: FormAction;
}) {
  const isScheduled = story.state === "scheduled";
  return (
    <section aria-labelledby="release">
      <h2 id="release">{isScheduled ? "Schedule anew" : "Schedule the release"}</h2>
      <StaffForm action={action} label="Schedule the release">
        <MomentField name="at" label="Goes out at" value={story.goesOutAt} required />
        <OverrideField stops={stops} />
        <Submit>{isScheduled ? "Move to this time" : "Schedule"}</Submit>
      </StaffForm>
    </section>
  );
}

function ChangeForm({ stops, action }: { stops: readonly string[]; action: FormAction }) {
  return (
    <section aria-labelledby="change">
      <h2 id="change">Schedule a change</h2>
      <StaffForm action={action} label="Schedule a change" isForOne>
        <ChoiceField
          name="kind"
          label="The newest words go out as"
          value="update"
          options={[
            { value: "update", name: "Update", about: "Readers see that and when it was updated." },
            { value: "typo", name: "Typo", about: "Spelling alone. The time of the update stays." },
            { value: "correction", name: "Correction", about: "Readers are told what was wrong." },
          ]}
        />
        <MomentField name="at" label="Goes out at" value={null} required />
        <ErrorFields isOptional />
        <OverrideField stops={stops} />
        <Submit>Schedule the change</Submit>
      </StaffForm>
    </section>
  );
}

function PlanForm({ story, action }: { story: ScheduledStory; action: FormAction }) {
  return (
    <StaffForm action={action} label="Plan">
      <MomentField name="at" label="Meant to go out at" value={story.goesOutAt} />
      <TextArea
        name="hold"
        label="Waits for"
        value={story.hold}
        rows={2}
        hint="Such as “Hold for the harbour office”. While something stands here the story is kept in."
      />
      <Submit look="plain">Keep the plan</Submit>
    </StaffForm>
  );
}

function EmbargoForm({ story, action, now }: { story: ScheduledStory; action: FormAction; now: Instant }) {
  const { embargoUntil } = story;
  return (
    <section aria-labelledby="embargo">
      <h2 id="embargo">Embargo</h2>
      {embargoUntil !== null && (
        <p className="warn">
          {embargoUntil > now ? "Nobody can release it before" : "The embargo ended"} {writeTiming(embargoUntil, now)}.
        </p>
      )}
      <StaffForm action={action} label="Embargo">
        <MomentField
          name="until"
          label="Not before"
          value={embargoUntil}
          hint="Empty lifts the embargo. It is shown to everyone, and whoever publishes earlier is refused."
        />
        <Submit look="plain">Set the embargo</Submit>
      </StaffForm>
    </section>
  );
}

function MomentField({
  name,
  label,
  value,
  hint,
  required = false,
}: {
  name: string;
  label: string;
  value: Instant | null;
  hint?: string;
  required?: boolean;
}) {
  return (
    <TextField
      name={name}
      label={label}
      type="datetime-local"
      value={value === null ? "" : writeWallClock(value)}
      required={required}
      {...(hint === undefined ? {} : { hint })}
    />
  );
}
