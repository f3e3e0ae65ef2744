"use server";

import type { FormState } from "#domain/staff/form-state.ts";
import { publishAtOnce } from "#newsroom/stories.ts";
import { answerForm } from "../../../_desk/answer-form.ts";

/** Takes a live blog out to readers in one go, all of it or nothing. */
export async function goLive(id: number, _before: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, async (desk) => {
    await publishAtOnce(desk, id);
    return "Live: readers can see it.";
  });
}
