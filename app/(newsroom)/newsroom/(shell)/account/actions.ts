"use server";

import { redirect } from "next/navigation";
import type { FormAnswer } from "#components/newsroom/form/action-form.tsx";
import { revokeSession, signOutEverywhere } from "#newsroom/sessions.ts";
import { attempt } from "../../_desk/attempt.ts";
import { openDeskForAction, openSessionForAction } from "../../_desk/open-desk.ts";
import { typedIn } from "../../_desk/say.ts";

const PAGE = "/newsroom/account";

/** Ends one session, or says why it goes on. One that has ended meanwhile is what was wanted. */
export async function endSession(_: FormAnswer | undefined, form: FormData): Promise<FormAnswer> {
  const ended = await attempt(async () => revokeSession(await openDeskForAction(), typedIn(form, "session")));
  if (ended.ok || ended.code === "not-found") redirect(PAGE);
  return { ok: false, message: ended.message };
}

/** Ends every session but this one, or says why they go on. */
export async function signOutOthers(): Promise<FormAnswer> {
  const ended = await attempt(async () => {
    const { desk, hash } = await openSessionForAction();
    return signOutEverywhere(desk, { except: hash });
  });
  if (ended.ok) redirect(PAGE);
  return { ok: false, message: ended.message };
}
