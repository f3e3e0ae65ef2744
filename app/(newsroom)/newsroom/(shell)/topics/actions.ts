"use server";

import { redirect } from "next/navigation";
import { slugFor } from "#domain/articles/slug.ts";
import { Refusal } from "#domain/refusal.ts";
import type { FormState } from "#domain/staff/form-state.ts";
import { mergeTopics } from "#newsroom/merge.ts";
import { addTopic, saveTopic } from "#newsroom/people.ts";
import { answerForm, textOf } from "../../_desk/answer-form.ts";

/** Adds a topic and opens it. */
export async function addNewTopic(_: FormState, form: FormData): Promise<FormState> {
  const name = textOf(form, "name");
  const slug = textOf(form, "slug") || slugFor(name);
  const state = await answerForm(form, async (desk) => {
    await addTopic(desk, { slug, name, description: textOf(form, "description") });
    return "";
  });
  if (state.problem === undefined) redirect(`/newsroom/topics/${slug}`);
  return state;
}

/** Saves what is said of a topic. */
export async function saveExistingTopic(slug: string, _: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, async (desk) => {
    await saveTopic(desk, { slug, name: textOf(form, "name"), description: textOf(form, "description") });
    return "Saved. Readers see it.";
  });
}

/** Makes a topic part of another, and opens that one. */
export async function merge(slug: string, _: FormState, form: FormData): Promise<FormState> {
  const into = textOf(form, "into");
  const state = await answerForm(form, async (desk) => {
    if (form.get("sure") === null) throw new Refusal("invalid", "Look at both topics first, then tick the box.");
    await mergeTopics(desk, slug, into);
    return "";
  });
  if (state.problem === undefined) redirect(`/newsroom/topics/${into}`);
  return state;
}
