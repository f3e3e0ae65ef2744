"use server";

import { refresh } from "next/cache";
import { BULK_DEEDS, type BulkReport } from "#domain/desk/bulk.ts";
import { readFilters } from "#domain/desk/filters.ts";
import type { FormState } from "#domain/staff/form-state.ts";
import { changeStories } from "#newsroom/bulk.ts";
import { removeView, saveView } from "#newsroom/saved-views.ts";
import { answerForm, textOf } from "../_desk/answer-form.ts";
import { attempt } from "../_desk/attempt.ts";
import { openDeskForAction } from "../_desk/open-desk.ts";

/** Does one thing to every chosen story; those that refuse say why, and the others are done. */
export async function changeChosen(_: BulkReport, form: FormData): Promise<BulkReport> {
  const typed = { note: textOf(form, "note"), at: textOf(form, "at"), assignee: textOf(form, "assignee") };
  const deed = BULK_DEEDS.find((known) => known === form.get("do"));
  const stories = form.getAll("story").map(Number);
  const changed = await attempt(async () => changeStories(await openDeskForAction(), deed, stories, typed));
  if (!changed.ok) return { problem: changed.message, refused: [], typed };
  refresh();
  return { ...changed.value, typed: changed.value.refused.length > 0 ? typed : {} };
}

/** Keeps the filters in use under a name, or removes the view whose button was pressed. */
export async function changeViews(_: FormState, form: FormData): Promise<FormState> {
  const removed = textOf(form, "remove");
  return answerForm(form, async (desk) => {
    if (removed !== "") {
      await removeView(desk, Number(removed));
      return "The view is removed.";
    }
    const filters = readFilters(Object.fromEntries(new URLSearchParams(textOf(form, "query"))));
    await saveView(desk, textOf(form, "name"), filters);
    return "The view is kept.";
  });
}
