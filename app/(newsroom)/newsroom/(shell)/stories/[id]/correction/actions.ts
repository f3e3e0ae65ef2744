"use server";

import { ERROR_KINDS } from "#domain/articles/error-kind.ts";
import type { FormState } from "#domain/staff/form-state.ts";
import { correctArticle, fixTypo, updateArticle } from "#newsroom/corrections.ts";
import { answerForm, textOf } from "../../../../_desk/answer-form.ts";

/** Releases the newest words as a mended typo. */
export async function mendTypo(story: number, _: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, async (desk) => {
    await fixTypo(desk, story, undefined, overrideOf(form));
    return "The typo is mended for readers.";
  });
}

/** Releases the newest words as an update. */
export async function update(story: number, _: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, async (desk) => {
    await updateArticle(desk, story, undefined, overrideOf(form));
    return "Readers see the update.";
  });
}

/** Releases the newest words as a correction, and tells readers what was wrong. */
export async function correct(story: number, _: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, async (desk) => {
    const error = ERROR_KINDS.find((known) => known === form.get("error")) ?? "other";
    await correctArticle(desk, story, undefined, { note: textOf(form, "note"), error, ...overrideOf(form) });
    return "The correction is out, and stands in the list of corrections.";
  });
}

function overrideOf(form: FormData): { override?: { reason: string } } {
  const reason = textOf(form, "override");
  return reason === "" ? {} : { override: { reason } };
}
