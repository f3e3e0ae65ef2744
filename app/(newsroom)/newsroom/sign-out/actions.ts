"use server";

import { redirect } from "next/navigation";
import { signOut } from "#newsroom/sessions.ts";
import { attempt } from "../_desk/attempt.ts";
import { refuseStrangers } from "../_desk/open-desk.ts";
import { heldToken, takeToken } from "../_desk/visit.ts";

/** Ends the session of this browser. @returns only the words of a refusal */
export async function signOutHere(): Promise<string | undefined> {
  const ended = await attempt(async () => {
    await refuseStrangers();
    const token = await heldToken();
    if (token !== undefined) await signOut(token, Date.now());
  });
  if (!ended.ok) return ended.message;
  await takeToken();
  redirect("/newsroom/sign-in");
}
