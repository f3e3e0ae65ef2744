import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { blankDraft } from "#domain/articles/blank-draft.ts";
import type { Draft } from "#domain/articles/draft.ts";
import { LABELS } from "#domain/articles/label.ts";
import type { Instant } from "#domain/calendar.ts";
import { dayOf } from "#domain/dates.ts";
import { addDays } from "#domain/desk/period.ts";
import { readWallClock } from "#domain/desk/wall-clock.ts";
import { Refusal } from "#domain/refusal.ts";
import type { Desk } from "#newsroom/authorise.ts";
import { addNote } from "#newsroom/notes.ts";
import { assignStory, planStory, setEmbargo } from "#newsroom/plan-story.ts";
import { scheduleStory } from "#newsroom/schedules.ts";
import { listStaff } from "#newsroom/staff.ts";
import { approveStory, createStory, submitStory } from "#newsroom/stories.ts";
import { site } from "#site.ts";

/** So many days from the day of loading, at that hour of the paper's zone. */
const moment = z.strictObject({ days: z.int(), at: z.string() });
const deskFile = z.array(
  z.strictObject({
    /** Slug of who writes it. */
    by: z.string(),
    headline: z.string(),
    standfirst: z.string(),
    kicker: z.string(),
    section: z.string(),
    label: z.enum(LABELS),
    dateline: z.string().default(""),
    topics: z.array(z.string()),
    authors: z.array(z.string()).optional(),
    lead: z.string().optional(),
    caption: z.string().default(""),
    /** One entry for each paragraph. */
    text: z.array(z.string()),
    state: z.enum(["draft", "in-review", "ready", "scheduled"]),
    goesOut: moment.optional(),
    embargo: moment.optional(),
    hold: z.string().optional(),
    assignee: z.string().optional(),
    notes: z.array(z.string()).default([]),
  }),
);
type SampleStory = z.infer<typeof deskFile>[number];

/** A picture of the library, as a lead names it. */
export interface SamplePicture {
  hash: string;
  alt: string;
  credit: string;
}

/** Who works here, by the slug under which they sign; those without an account write as editors. */
type People = ReadonlyMap<string, Desk["actor"]>;

/**
 * Puts stories on the desk that are not out: in every state, by several people. They are written through the same verbs as
 * any other.
 * @param names who signs, by slug
 */
export async function loadDesk(
  desk: Desk,
  names: ReadonlyMap<string, string>,
  pictures: ReadonlyMap<string, SamplePicture>,
): Promise<{ stories: number; failed: string[] }> {
  const stories = deskFile.parse(JSON.parse(await readFile(pathOf("desk.json"), "utf8")));
  const people = await findPeople(desk, names);
  const failed: string[] = [];
  for (const story of stories) {
    try {
      await loadStory(desk, people, pictures, story);
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      failed.push(`desk.json: ${story.headline}: ${problem.message}`);
    }
  }
  return { stories: stories.length - failed.length, failed };
}

async function findPeople(desk: Desk, names: ReadonlyMap<string, string>): Promise<People> {
  const staff = await listStaff(desk);
  return new Map(
    [...names].map(([slug, name]) => {
      const member = staff.find(({ author }) => author === slug);
      return [slug, member ? { id: member.id, name, role: member.role } : { id: 0, name, role: "editor" }];
    }),
  );
}

async function loadStory(
  desk: Desk,
  people: People,
  pictures: ReadonlyMap<string, SamplePicture>,
  story: SampleStory,
): Promise<void> {
  const at = (slug: string): Desk => ({ actor: people.get(slug) ?? desk.actor, now: desk.now });
  const writing = at(story.by);
  const editing = { actor: people.get("tobias-renn") ?? desk.actor, now: desk.now };
  const id = await createStory(writing, draftOf(story, pictures));
  for (const text of story.notes) await addNote(writing, id, { text });
  const isHandedOver = story.state !== "draft";
  if (isHandedOver) await submitStory(writing, id);
  const assignee = people.get(story.assignee ?? "")?.id ?? 0;
  if (assignee > 0) await assignStory(desk, id, assignee);
  if (isHandedOver && story.state !== "in-review") await approveStory(desk, id);
  await timeStory({ ...desk, actor: editing.actor.role === "contributor" ? desk.actor : editing.actor }, id, story);
}

/** When it goes out, by schedule or by plan; what it waits for. */
async function timeStory(desk: Desk, id: number, { state, goesOut, embargo, hold }: SampleStory): Promise<void> {
  const goesOutAt = goesOut && momentOf(goesOut, desk.now);
  if (embargo) await setEmbargo(desk, id, momentOf(embargo, desk.now));
  if (state === "scheduled" && goesOutAt !== undefined) await scheduleStory(desk, id, { at: goesOutAt });
  else if (goesOutAt !== undefined || hold !== undefined)
    await planStory(desk, id, {
      ...(goesOutAt === undefined ? {} : { goesOutAt }),
      ...(hold === undefined ? {} : { hold }),
    });
}

function momentOf({ days, at }: z.infer<typeof moment>, now: Instant): Instant {
  const read = readWallClock(`${addDays(dayOf(now), days)}T${at}`);
  if (read === undefined) throw new Error(`desk.json: “${at}” is no hour.`);
  return read.at;
}

function draftOf(story: SampleStory, pictures: ReadonlyMap<string, SamplePicture>): Draft {
  const { headline, standfirst, kicker, section, label, dateline, topics, caption } = story;
  const picture = story.lead === undefined ? undefined : pictures.get(story.lead);
  return {
    ...blankDraft({ section, language: site.language }),
    ...{ headline, standfirst, kicker, label, dateline, topics },
    authors: (story.authors ?? [story.by]).map((slug) => ({ slug, role: "author" })),
    lead:
      story.lead === undefined || picture === undefined
        ? null
        : {
            media: picture.hash,
            src: story.lead,
            alt: picture.alt,
            caption: [{ type: "text", text: caption }],
            credit: picture.credit,
          },
    body: {
      type: "doc",
      content: story.text.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })),
    },
  };
}

function pathOf(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}
