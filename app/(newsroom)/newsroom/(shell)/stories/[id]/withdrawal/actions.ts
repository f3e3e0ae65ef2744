"use server";

import type { FormState } from "#domain/staff/form-state.ts";
import { restoreArticle, withdrawArticle } from "#newsroom/corrections.ts";
import { answerForm, textOf } from "../../../../_desk/answer-form.ts";

/** Takes an article back, or blocks it. */
export async function withdraw(story: number, _: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, async (desk) => {
    await withdrawArticle(desk, story, { reason: textOf(form, "reason"), legal: form.get("legal") === "yes" });
    return "The article is withdrawn. Readers find the reason at its address.";
  });
}

/** Brings an article back to its address. */
export async function bringBack(story: number, _: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, async (desk) => {
    await restoreArticle(desk, story, { reason: textOf(form, "reason") });
    return "The article is back at its address.";
  });
}
