"use server";

import { z } from "zod";
import { instantOf } from "#domain/body/markdown/local-time.ts";
import { writeMoment } from "#domain/dates.ts";
import { Refusal } from "#domain/refusal.ts";
import type { Desk } from "#newsroom/authorise.ts";
import { correctArticle, fixTypo, updateArticle } from "#newsroom/corrections.ts";
import { scheduleStory } from "#newsroom/schedules.ts";
import { approveStory, publishAtOnce, sendBack, submitStory } from "#newsroom/stories.ts";
import { site } from "#site.ts";
import { type Attempt, attempt } from "../../../_desk/attempt.ts";
import { openDeskForAction } from "../../../_desk/open-desk.ts";

const story = z.int().positive();
const sentMove = z.strictObject({
  kind: z.enum(["submit", "approve", "send-back", "publish", "schedule", "update", "typo", "correction"]),
  revision: z.int().min(0),
  note: z.string().max(5000).default(""),
  at: z.string().max(40).default(""),
  override: z.string().max(2000).optional(),
});
type SentMove = z.infer<typeof sentMove>;

/** Moves a story on: what was asked for, or why not. @returns words to say when it was done */
export async function moveStory(id: number, move: unknown): Promise<Attempt<string>> {
  return attempt(async () => {
    const desk = await openDeskForAction();
    const read = sentMove.safeParse(move);
    if (!read.success) throw new Refusal("invalid", "That could not be read.");
    return take(desk, story.parse(id), read.data);
  });
}

async function take(desk: Desk, id: number, move: SentMove): Promise<string> {
  const asked = {
    revision: move.revision,
    ...(move.override === undefined ? {} : { override: { reason: move.override } }),
  };
  switch (move.kind) {
    case "submit":
      await submitStory(desk, id);
      return "Submitted for review.";
    case "approve":
      await approveStory(desk, id);
      return "Approved: it may go out.";
    case "send-back":
      await sendBack(desk, id, move.note);
      return "Sent back with your note.";
    case "publish":
      await publishAtOnce(desk, id, asked);
      return "Published: readers can see it.";
    case "schedule":
      return schedule(desk, id, move.at, asked);
    case "update":
      await updateArticle(desk, id, undefined, asked);
      return "Updated: readers can see it, and that it was updated.";
    case "typo":
      await fixTypo(desk, id, undefined, asked);
      return "Mended: readers can see it.";
    case "correction":
      await correctArticle(desk, id, undefined, { ...asked, note: move.note });
      return "Corrected: readers can see it, and your note.";
  }
}

type Asked = Parameters<typeof publishAtOnce>[2];

async function schedule(desk: Desk, id: number, written: string, asked: Asked): Promise<string> {
  const at = instantOf(written, site.timeZone);
  if (at === undefined) throw new Refusal("invalid", "Give the day and hour at which it goes out.");
  await scheduleStory(desk, id, { ...asked, at });
  return `Scheduled for ${writeMoment(at, "en")}, ${site.place} time.`;
}
