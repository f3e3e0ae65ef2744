"use server";

import { redirect } from "next/navigation";
import { blankDraft } from "#domain/articles/blank-draft.ts";
import { LABELS } from "#domain/articles/label.ts";
import { findAuthorOf } from "#newsroom/lookups.ts";
import { createStory } from "#newsroom/stories.ts";
import { findSection, site } from "#site.ts";
import { openDeskForAction } from "../../_desk/open-desk.ts";

/** Begins a story, signed by whoever began it where they have a page of their own, and opens it. */
export async function beginStory(form: FormData): Promise<void> {
  const desk = await openDeskForAction();
  const headline = String(form.get("headline") ?? "").trim();
  if (headline === "") redirect("/newsroom/stories/new");
  const author = await findAuthorOf(desk);
  const draft = blankDraft({
    headline: headline.slice(0, 500),
    section: findSection(String(form.get("section")))?.slug ?? "",
    label: LABELS.find((label) => label === form.get("label")) ?? "news",
    language: site.language,
    authors: author === undefined ? [] : [{ slug: author, role: "author" }],
  });
  redirect(`/newsroom/stories/${await createStory(desk, draft)}/edit`);
}
