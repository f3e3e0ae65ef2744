"use server";

import { ERROR_KINDS } from "#domain/articles/error-kind.ts";
import { writeTiming } from "#domain/desk/timing.ts";
import { type ReadMoment, readWallClock } from "#domain/desk/wall-clock.ts";
import { Refusal } from "#domain/refusal.ts";
import type { FormState } from "#domain/staff/form-state.ts";
import { planStory, setEmbargo } from "#newsroom/plan-story.ts";
import { scheduleChange, scheduleStory, unschedule } from "#newsroom/schedules.ts";
import { answerForm, textOf } from "../../../../_desk/answer-form.ts";

/** Has the newest words go out by themselves. */
export async function schedule(story: number, _: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, async (desk) => {
    const moment = momentOf(form, "at");
    await scheduleStory(desk, story, { at: moment.at, ...overrideOf(form) });
    return said(`It goes out on its own: ${writeTiming(moment.at, desk.now)}.`, moment);
  });
}

/** Has a change to a published article go out by itself. */
export async function scheduleAChange(story: number, _: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, async (desk) => {
    const moment = momentOf(form, "at");
    const kind = (["update", "typo", "correction"] as const).find((known) => known === form.get("kind"));
    if (kind === undefined) throw new Refusal("invalid", "Choose what kind of change it is.");
    const error = ERROR_KINDS.find((known) => known === form.get("error")) ?? "other";
    await scheduleChange(desk, story, { kind, at: moment.at, note: textOf(form, "note"), error, ...overrideOf(form) });
    return said(`The change goes out on its own: ${writeTiming(moment.at, desk.now)}.`, moment);
  });
}

/** Keeps what the desk means to do with a story. */
export async function plan(story: number, _: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, async (desk) => {
    const moment = textOf(form, "at") === "" ? undefined : momentOf(form, "at");
    await planStory(desk, story, { goesOutAt: moment?.at ?? null, hold: textOf(form, "hold") });
    return said("The plan is kept.", moment);
  });
}

/** Sets, moves or lifts the embargo. */
export async function embargo(story: number, _: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, async (desk) => {
    const moment = textOf(form, "until") === "" ? undefined : momentOf(form, "until");
    await setEmbargo(desk, story, moment?.at ?? null);
    return moment
      ? said(`Nobody can release it before ${writeTiming(moment.at, desk.now)}.`, moment)
      : "The embargo is lifted.";
  });
}

/** Takes something off the schedule. */
export async function takeOff(_: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, async (desk) => {
    await unschedule(desk, Number(textOf(form, "schedule")));
    return "It is off the schedule.";
  });
}

function momentOf(form: FormData, name: string): ReadMoment {
  const moment = readWallClock(textOf(form, name));
  if (moment === undefined) throw new Refusal("invalid", "Choose a day and an hour, such as 18 November 2026, 06:00.");
  return moment;
}

function overrideOf(form: FormData): { override?: { reason: string } } {
  const reason = textOf(form, "override");
  return reason === "" ? {} : { override: { reason } };
}

/** On the two nights on which clocks change, how the hour was understood belongs to the answer. */
function said(sentence: string, moment: ReadMoment | undefined): string {
  return [sentence, moment?.note].filter(Boolean).join(" ");
}
