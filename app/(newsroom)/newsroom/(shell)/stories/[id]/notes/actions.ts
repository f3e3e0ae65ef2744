"use server";

import { refresh } from "next/cache";
import type { NoteState } from "#components/newsroom/notes/note-form.tsx";
import { mentionedIn } from "#domain/staff/mentions.ts";
import { tickItem } from "#newsroom/checklist.ts";
import { listColleagues, seeMentions } from "#newsroom/mentions.ts";
import { addNote, answerNote, reopenNote, resolveNote } from "#newsroom/notes.ts";
import { attempt } from "../../../../_desk/attempt.ts";
import { openDeskForAction } from "../../../../_desk/open-desk.ts";

/** Notes something about a story, or answers a note. What was typed stays when it could not be noted. */
export async function write(story: number, before: NoteState, form: FormData): Promise<NoteState> {
  const typed = (name: string) => String(form.get(name) ?? "");
  const [text, passage, answers] = [typed("text"), typed("passage"), typed("answers")];
  const written = await attempt(async () => {
    const desk = await openDeskForAction();
    const mentions = mentionedIn(text, await listColleagues(desk, story));
    if (answers !== "") return answerNote(desk, Number(answers), { text, mentions });
    const kind = form.has("needs-correction") ? "needs-correction" : "note";
    return addNote(desk, story, { text, passage, mentions, kind });
  });
  if (!written.ok) return { text, passage, message: written.message, noted: before.noted };
  refresh();
  return { text: "", passage: "", noted: before.noted + 1 };
}

/** Settles a note or takes it up again. @returns what to say when it could not be done */
export async function settle(_before: string | undefined, form: FormData): Promise<string | undefined> {
  const change = form.get("to") === "open" ? reopenNote : resolveNote;
  const settled = await attempt(async () => change(await openDeskForAction(), Number(form.get("note"))));
  if (!settled.ok) return settled.message;
  refresh();
  return undefined;
}

/**
 * Ticks an item of the checklist, `+names`, or takes the tick back, `-names`.
 * @returns what to say when it could not be done
 */
export async function tick(story: number, _before: string | undefined, form: FormData): Promise<string | undefined> {
  const item = String(form.get("item") ?? "");
  const ticked = await attempt(async () =>
    tickItem(await openDeskForAction(), story, item.slice(1), item.startsWith("+")),
  );
  refresh();
  return ticked.ok ? undefined : ticked.message;
}

/** Says that the person at the desk has seen where they are called in. @returns what to say when it could not be done */
export async function see(story: number): Promise<string | undefined> {
  const seen = await attempt(async () => seeMentions(await openDeskForAction(), story));
  refresh();
  return seen.ok ? undefined : seen.message;
}
