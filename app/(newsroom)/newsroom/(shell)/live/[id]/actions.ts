"use server";

import type { FormState } from "#domain/staff/form-state.ts";
import { approveStory, publishStory, submitStory } from "#newsroom/stories.ts";
import { openText } from "#newsroom/working-copies.ts";
import { answerForm } from "../../../_desk/answer-form.ts";

/** Takes a live blog out to readers in one go; each step is still taken, and recorded. */
export async function goLive(id: number, _before: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, async (desk) => {
    const { state } = await openText(desk, id);
    if (state === "draft") await submitStory(desk, id);
    if (state === "draft" || state === "in-review") await approveStory(desk, id);
    await publishStory(desk, id);
    return "Live: readers can see it.";
  });
}
