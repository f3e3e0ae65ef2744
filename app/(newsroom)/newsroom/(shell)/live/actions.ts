"use server";

import { redirect } from "next/navigation";
import { blankDraft } from "#domain/articles/blank-draft.ts";
import { Refusal } from "#domain/refusal.ts";
import type { FormState } from "#domain/staff/form-state.ts";
import { findAuthorOf } from "#newsroom/lookups.ts";
import { createStory } from "#newsroom/stories.ts";
import { findSection, site } from "#site.ts";
import { answerForm, textOf } from "../../_desk/answer-form.ts";

/** Begins a live blog, signed by whoever began it where they have a page of their own, and opens its desk. */
export async function beginLive(_before: FormState, form: FormData): Promise<FormState> {
  let begun: number | undefined;
  const said = await answerForm(form, async (desk) => {
    const headline = textOf(form, "headline").slice(0, 500);
    const section = findSection(textOf(form, "section"))?.slug;
    if (headline === "" || section === undefined) throw new Refusal("invalid", "Give it a headline and a section.");
    const author = await findAuthorOf(desk);
    const authors = author === undefined ? [] : [{ slug: author, role: "author" as const }];
    begun = await createStory(desk, blankDraft({ headline, section, authors, label: "live", language: site.language }));
    return "Begun.";
  });
  if (begun !== undefined) redirect(`/newsroom/live/${begun}`);
  return said;
}
