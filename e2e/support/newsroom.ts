import type { Draft } from "#domain/articles/draft.ts";
import { pathOf } from "#domain/articles/permalink.ts";
import type { StaffRole } from "#domain/staff/permissions.ts";
import type { Desk } from "#newsroom/authorise.ts";
import { createStory, publishAtOnce, type ReleaseAsked } from "#newsroom/stories.ts";

/** A desk at which someone of that role works now. */
export function deskOf(role: StaffRole): Desk {
  return { actor: { id: 9000, name: `Test ${role}`, role }, now: Date.now() };
}

/** A short, complete story of the city desk; `given` says what matters to the test. */
export function aDraft({ text = "It happened on the quay.", ...given }: Partial<Draft> & { text?: string }): Draft {
  return {
    headline: "A test of the press",
    standfirst: "What was tried, and how it went.",
    kicker: "Press",
    frontHeadline: "",
    socialHeadline: "",
    searchHeadline: "",
    dateline: "VELES BAY",
    section: "veles-bay",
    label: "news",
    language: "en",
    translationOf: null,
    slug: "a-test-of-the-press",
    topics: ["port"],
    authors: [{ slug: "ines-calder", role: "author" }],
    related: [],
    lead: null,
    body: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text }] }] },
    ...given,
  };
}

/**
 * Writes a story and takes it all the way to readers.
 * @param asked with a reason to override, for a test that is not about what the gates would stop
 * @returns its id and its address
 */
export async function publish(draft: Draft, asked: ReleaseAsked = {}): Promise<{ id: number; path: string }> {
  const id = await createStory(deskOf("editor"), draft);
  return { id, path: pathOf(await publishAtOnce(deskOf("editor"), id, asked)) };
}
