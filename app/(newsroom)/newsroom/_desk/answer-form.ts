import { refresh } from "next/cache";
import type { FormState } from "#domain/staff/form-state.ts";
import type { Desk } from "#newsroom/authorise.ts";
import { attempt } from "./attempt.ts";
import { openDeskForAction } from "./open-desk.ts";

const LONGEST_TYPED = 20_000;

/**
 * Runs what a form asks for, at an opened desk.
 * @param work does it and says in a sentence what was done
 * @returns what the form then says; after a refusal with all that was typed
 */
export async function answerForm(form: FormData, work: (desk: Desk) => Promise<string>): Promise<FormState> {
  const done = await attempt(async () => work(await openDeskForAction()));
  if (!done.ok) return { problem: done.message, typed: typedIn(form) };
  refresh();
  return { done: done.value, typed: {} };
}

/** The words of a field, without space at their ends; empty when the form has none of that name. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
}

function typedIn(form: FormData): Record<string, string> {
  const words = [...form].filter(([name]) => !name.startsWith("$"));
  return Object.fromEntries(
    words.flatMap(([name, value]) => (typeof value === "string" ? [[name, value.slice(0, LONGEST_TYPED)]] : [])),
  );
}
