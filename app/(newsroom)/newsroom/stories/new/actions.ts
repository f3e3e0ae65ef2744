"use server";

import { redirect } from "next/navigation";
import { blankDraft } from "#domain/articles/blank-draft.ts";
import { LABELS } from "#domain/articles/label.ts";
import { Refusal } from "#domain/refusal.ts";
import type { Desk } from "#newsroom/authorise.ts";
import { findAuthorOf } from "#newsroom/lookups.ts";
import { createStory } from "#newsroom/stories.ts";
import { findSection, site } from "#site.ts";
import { textOf } from "../../_desk/answer-form.ts";
import { attempt } from "../../_desk/attempt.ts";
import { openDeskForAction } from "../../_desk/open-desk.ts";

/** Begins a story, signed by whoever began it where they have a page of their own, and opens it. */
export async function beginStory(_: string | undefined, form: FormData): Promise<string | undefined> {
  const begun = await attempt(async () => begin(await openDeskForAction(), form));
  if (!begun.ok) return begun.message;
  redirect(`/newsroom/stories/${begun.value}/edit`);
}

async function begin(desk: Desk, form: FormData): Promise<number> {
  const headline = textOf(form, "headline");
  if (headline === "") throw new Refusal("invalid", "Give it a headline to call it by.");
  const author = await findAuthorOf(desk);
  return createStory(
    desk,
    blankDraft({
      headline: headline.slice(0, 500),
      section: findSection(String(form.get("section")))?.slug ?? "",
      label: LABELS.find((label) => label === form.get("label")) ?? "news",
      language: site.language,
      authors: author === undefined ? [] : [{ slug: author, role: "author" }],
    }),
  );
}
