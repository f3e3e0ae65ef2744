"use server";

import type { Instant } from "#domain/calendar.ts";
import { writeTiming } from "#domain/desk/timing.ts";
import { readWallClock } from "#domain/desk/wall-clock.ts";
import { readDeed } from "#domain/front/deed.ts";
import { nameOfPlace } from "#domain/front/slots.ts";
import { Refusal } from "#domain/refusal.ts";
import type { FormState } from "#domain/staff/form-state.ts";
import type { Desk } from "#newsroom/authorise.ts";
import { clearFrontSlot, dropFrontEntry, moveInFront, setFrontSlot } from "#newsroom/front.ts";
import { findFrontEntry } from "#newsroom/front-desk.ts";
import { answerForm, textOf } from "../../_desk/answer-form.ts";

/** Does what a button of the curation screen says, from the moment on that the screen shows. */
export async function arrange(_: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, async (desk) => {
    const from = beginOf(desk, textOf(form, "at"));
    const done = await doDeed(desk, form, from);
    return from === desk.now ? `${done}.` : `${done}, ${writeTiming(from, desk.now)}.`;
  });
}

async function doDeed(desk: Desk, form: FormData, from: Instant): Promise<string> {
  const asked = readDeed(textOf(form, "do"));
  const seen = (slot: string) => textOf(form, `seen ${slot}`) || undefined;
  switch (asked?.deed) {
    case "put":
      await setFrontSlot(desk, asked.slot, asked.story, { from, seen: seen(asked.slot) });
      return `Set in ${nameOfPlace(asked.slot)}`;
    case "move": {
      const { slot, to, story, other } = asked;
      await moveInFront(desk, slot, to, { story, other, from, seen: seen(slot), otherSeen: seen(to) });
      return `Moved to ${nameOfPlace(to)}`;
    }
    case "clear":
      await clearFrontSlot(desk, asked.slot, { from, seen: seen(asked.slot) });
      return `${nameOfPlace(asked.slot)} is filled by rule again`;
    case "drop":
      await dropFrontEntry(desk, asked.entry);
      return "The plan is taken back";
    case "again":
      return setAgain(desk, asked.entry, from);
    default:
      throw new Refusal("invalid", "Choose what is to be done with which place.");
  }
}

async function setAgain(desk: Desk, id: number, from: Instant): Promise<string> {
  const entry = await findFrontEntry(desk, id);
  if (entry === undefined) throw new Refusal("not-found", "What was set then is no longer known.");
  const { slot, story, headline, media } = entry;
  await setFrontSlot(desk, slot, story, { from, headline, media });
  return `Set again in ${nameOfPlace(slot)}`;
}

/** Keeps what was written of one place: its story, its own headline and picture, from when and until when. */
export async function keepPlace(slot: string, _: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, async (desk) => {
    const story = Number(/^a?(\d{1,15})$/.exec(textOf(form, "story"))?.[1] ?? 0);
    if (story === 0) throw new Refusal("invalid", "Choose a story for this place.");
    const until = textOf(form, "to");
    const to = until === "" ? undefined : momentOf(until);
    const media = textOf(form, "media") || null;
    const from = beginOf(desk, textOf(form, "from"));
    const headline = textOf(form, "headline");
    await setFrontSlot(desk, slot, story, { from, to, headline, media, seen: textOf(form, "seen") || undefined });
    const ends = to === undefined ? "" : ` until ${writeTiming(to, desk.now)}`;
    return from === desk.now ? `It is on the front now${ends}.` : `Planned for ${writeTiming(from, desk.now)}${ends}.`;
  });
}

/** From when on a change holds. Without a time, and within the minute that is shown, at once. */
function beginOf(desk: Desk, typed: string): Instant {
  if (typed === "") return desk.now;
  const at = momentOf(typed);
  return at <= desk.now && at > desk.now - 60_000 ? desk.now : at;
}

function momentOf(typed: string): Instant {
  const moment = readWallClock(typed);
  if (moment === undefined) throw new Refusal("invalid", "Choose a day and an hour, such as 18 November 2026, 06:00.");
  return moment.at;
}
