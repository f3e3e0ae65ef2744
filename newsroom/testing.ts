import { type Draft, draft } from "#domain/articles/draft.ts";
import type { Permalink } from "#domain/articles/permalink.ts";
import type { ActorRole } from "#domain/staff/permissions.ts";
import type { Desk } from "#newsroom/authorise.ts";
import { saveAuthor, saveTopic } from "#newsroom/people.ts";
import { approveStory, createStory, publishStory, submitStory } from "#newsroom/stories.ts";

export const NOON = Date.parse("2026-11-17T12:00:00Z");

/** Someone of that role at work, at noon unless told otherwise. */
export function deskOf(role: ActorRole, now = NOON): Desk {
  return { actor: { id: role === "contributor" ? 1 : 2, name: role, role }, now };
}

/** A text that can be released, with what a test is about put in. */
export function textOf(about: Partial<Draft> & { words?: string } = {}): Draft {
  const { words = "The gates closed at four.", ...given } = about;
  return draft.parse({
    headline: "Gates close",
    standfirst: "",
    kicker: "",
    frontHeadline: "",
    socialHeadline: "",
    searchHeadline: "",
    dateline: "",
    section: "veles-bay",
    label: "news",
    language: "en",
    translationOf: null,
    slug: "",
    topics: [],
    authors: [],
    related: [],
    lead: null,
    body: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: words }] }] },
    ...given,
  });
}

/** A text that Ana Ruiz signed, which the gates let through; `addPeople` makes her known. */
export function signed(about: Parameters<typeof textOf>[0] = {}): Draft {
  return textOf({ authors: [{ slug: "ana-ruiz", role: "author" }], standfirst: "At four.", ...about });
}

/** Takes a text all the way to readers. */
export async function publish(text: Draft, { now = NOON, id }: { now?: number; id?: number } = {}): Promise<Permalink> {
  const desk = deskOf("editor", now);
  const story = await createStory(desk, text, id === undefined ? {} : { id });
  await submitStory(desk, story);
  await approveStory(desk, story);
  return publishStory(desk, story, UNSIGNED);
}

/** For texts that nobody signed, which the gates would stop. */
export const UNSIGNED = { override: { reason: "A test of something else." } };

/** Two people and two topics, for texts that name them. */
export async function addPeople(): Promise<void> {
  const words = { post: "", biography: [], email: "", location: "", expertise: [], languages: [] };
  await saveAuthor(deskOf("editor"), { slug: "ana-ruiz", name: "Ana Ruiz", ...words });
  await saveAuthor(deskOf("editor"), { slug: "tom-bell", name: "Tom Bell", ...words });
  await saveTopic(deskOf("editor"), { slug: "port", name: "Port", description: "" });
  await saveTopic(deskOf("editor"), { slug: "schools", name: "Schools", description: "" });
}
