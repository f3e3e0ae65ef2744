"use server";

import { redirect } from "next/navigation";
import { revokeSession, signOutEverywhere } from "#newsroom/sessions.ts";
import { attempt } from "../../_desk/attempt.ts";
import { openDeskForAction, openSessionForAction } from "../../_desk/open-desk.ts";
import { typedIn } from "../../_desk/say.ts";

/** Ends one session. One that has ended meanwhile is what was wanted. */
export async function endSession(form: FormData): Promise<void> {
  const desk = await openDeskForAction();
  await attempt(() => revokeSession(desk, typedIn(form, "session")));
  redirect("/newsroom/account");
}

/** Ends every session but this one. */
export async function signOutOthers(): Promise<void> {
  const { desk, hash } = await openSessionForAction();
  await signOutEverywhere(desk, { except: hash });
  redirect("/newsroom/account");
}
