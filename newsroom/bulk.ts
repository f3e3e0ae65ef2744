import { store } from "#db/client.ts";
import { inArray } from "#db/operators.ts";
import { stories } from "#db/schema/stories.ts";
import { type BulkDeed, type Refused, sayBulk } from "#domain/desk/bulk.ts";
import { readWallClock } from "#domain/desk/wall-clock.ts";
import { Refusal } from "#domain/refusal.ts";
import { authorise, type Desk } from "#newsroom/authorise.ts";
import { assignStory } from "#newsroom/plan-story.ts";
import type { Schedule } from "#newsroom/schedule.ts";
import { listSchedules, scheduleStory, unschedule } from "#newsroom/schedules.ts";
import { approveStory, sendBack, submitStory } from "#newsroom/stories.ts";

/** As many as a page of the desk shows, twice: more than that is a slip. */
const MOST_STORIES = 100;

/** What a deed needs beside the stories, as it was typed. */
export interface BulkGiven {
  note: string;
  /** As a field for a moment sends it, in the paper's time zone. */
  at: string;
  /** Number of a member of staff; empty for nobody. */
  assignee: string;
}

/**
 * Does one thing to several stories, to each in a transaction of its own: those that refuse do not keep the others back.
 * @returns what was done in a sentence, and of each that refused why
 * @throws Refusal "invalid" when nothing was chosen, or what the deed needs is missing
 */
export async function changeStories(
  desk: Desk,
  deed: BulkDeed | undefined,
  ids: readonly number[],
  given: BulkGiven,
): Promise<{ done: string; refused: Refused[] }> {
  authorise(desk, "story:read-own");
  if (deed === undefined) throw new Refusal("invalid", "Choose what is to be done.");
  if (ids.length === 0) throw new Refusal("invalid", "Choose stories first: tick the boxes beside them.");
  if (ids.length > MOST_STORIES) throw new Refusal("invalid", `Choose at most ${MOST_STORIES} stories at once.`);
  const act = prepare(desk, deed, given);
  const refused: Refused[] = [];
  for (const id of ids) {
    try {
      await act(id);
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      refused.push({ id, headline: "", why: problem.message });
    }
  }
  return {
    done: sayBulk(deed, ids.length - refused.length, refused.length),
    refused: await named(refused),
  };
}

function prepare(desk: Desk, deed: BulkDeed, { note, at, assignee }: BulkGiven): (id: number) => Promise<unknown> {
  switch (deed) {
    case "submit":
      return (id) => submitStory(desk, id);
    case "approve":
      return (id) => approveStory(desk, id);
    case "send-back":
      if (note.trim() === "") throw new Refusal("invalid", "Write what is to be done before you send stories back.");
      return (id) => sendBack(desk, id, note);
    case "schedule": {
      const moment = readWallClock(at);
      if (moment === undefined) throw new Refusal("invalid", "Choose a day and an hour first.");
      return (id) => scheduleStory(desk, id, { at: moment.at });
    }
    case "unschedule":
      return (id) => unscheduleRelease(desk, id);
    default: {
      const to = /^[1-9]\d{0,14}$/.test(assignee) ? Number(assignee) : null;
      return (id) => assignStory(desk, id, to);
    }
  }
}

async function unscheduleRelease(desk: Desk, id: number): Promise<void> {
  const isOn = ({ state, kind }: Schedule) => kind === "release" && (state === "waiting" || state === "failed");
  const found = (await listSchedules(desk, id)).find(isOn);
  if (found === undefined) throw new Refusal("conflict", "It is not scheduled.");
  await unschedule(desk, found.id);
}

async function named(refused: readonly Refused[]): Promise<Refused[]> {
  const ids = refused.map(({ id }) => id);
  const rows = await store.read
    .select({ id: stories.id, headline: stories.headline })
    .from(stories)
    .where(inArray(stories.id, ids));
  const headlines = new Map(rows.map(({ id, headline }) => [id, headline]));
  return refused.map((one) => ({ ...one, headline: headlines.get(one.id) || `Story ${one.id}` }));
}
