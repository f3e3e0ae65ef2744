"use server";

import { redirect } from "next/navigation";
import { signOut } from "#newsroom/sessions.ts";
import { refuseStrangers } from "../_desk/open-desk.ts";
import { heldToken, takeToken } from "../_desk/visit.ts";

/** Ends the session of this browser. */
export async function signOutHere(): Promise<void> {
  await refuseStrangers();
  const token = await heldToken();
  if (token !== undefined) await signOut(token, Date.now());
  await takeToken();
  redirect("/newsroom/sign-in");
}
