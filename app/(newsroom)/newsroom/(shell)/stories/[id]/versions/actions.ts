"use server";

import type { FormState } from "#domain/staff/form-state.ts";
import { restoreVersion } from "#newsroom/story-versions.ts";
import { answerForm, textOf } from "../../../../_desk/answer-form.ts";

/** Takes up an earlier version again, as a new one. Readers see nothing of it. */
export async function restore(story: number, _: FormState, form: FormData): Promise<FormState> {
  const number = Number(textOf(form, "version"));
  return answerForm(form, async (desk) => {
    const isRestored = await restoreVersion(desk, story, number);
    return isRestored
      ? `Version ${number} is the newest text again. Nothing was published, and no other version is lost.`
      : `The newest text says what version ${number} says already.`;
  });
}
