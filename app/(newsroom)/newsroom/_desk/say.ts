import { notFound } from "next/navigation";
import type { FormAnswer } from "#components/newsroom/form/action-form.tsx";
import { Refusal } from "#domain/refusal.ts";
import { attempt } from "./attempt.ts";

/** Runs the work of a form: what to say when it is done, or the words of the refusal. */
export async function say(work: () => Promise<string | Omit<FormAnswer, "ok">>): Promise<FormAnswer> {
  const done = await attempt(work);
  if (!done.ok) return { ok: false, message: done.message };
  return { ok: true, ...(typeof done.value === "string" ? { message: done.value } : done.value) };
}

/** What was typed into a field; empty when it is missing or a file. */
export function typedIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** What a page is about; the "not found" page when it is not there. */
export async function orNotFound<Thing>(work: Promise<Thing>): Promise<Thing> {
  return work.catch((problem: unknown) => {
    if (problem instanceof Refusal && problem.code === "not-found") notFound();
    throw problem;
  });
}
