import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { Refusal } from "#domain/refusal.ts";
import { env } from "#env.ts";
import type { Desk } from "#newsroom/authorise.ts";
import { findSession, type Session } from "#newsroom/sessions.ts";
import { askedAddress, heldToken } from "./visit.ts";

/** The open session of this browser, complete or not. Asked for once in a request. */
export const findHeldSession = cache(async (): Promise<Session | undefined> => {
  const token = await heldToken();
  return token === undefined ? undefined : findSession(token, Date.now());
});

/** The session behind a page. Without one the way leads to the door, and from there back to the page. */
export async function openSession(): Promise<Session> {
  const session = await findHeldSession();
  if (session?.complete) return session;
  const address = askedAddress();
  const next = address === undefined || address === "/newsroom" ? "" : `?next=${encodeURIComponent(address)}`;
  redirect(session === undefined ? `/newsroom/sign-in${next}` : `/newsroom/sign-in/second-factor${next}`);
}

/** The desk of a page. Without a session the way leads to the door, and from there back to the page. */
export async function openDesk(): Promise<Desk> {
  return (await openSession()).desk;
}

/**
 * The session behind a change: a server action or a route handler.
 * @throws Refusal "not-permitted" when the request comes from another site, or nobody is signed in
 */
export async function openSessionForAction(): Promise<Session> {
  await refuseStrangers();
  const session = await findHeldSession();
  if (session?.complete) return session;
  throw new Refusal("not-permitted", "You are signed out. Sign in in another tab, then try again here.");
}

/** The desk of a change. @throws Refusal "not-permitted" as `openSessionForAction` does */
export async function openDeskForAction(): Promise<Desk> {
  return (await openSessionForAction()).desk;
}

/**
 * Refuses what another site had this browser send. Every browser names the origin of what it posts; those that do not do
 * so when they only read say by `Sec-Fetch-Site` where they do it from.
 * @see https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html
 */
export async function refuseStrangers(): Promise<void> {
  const sent = await headers();
  const origin = sent.get("origin");
  const from = sent.get("sec-fetch-site");
  const isOwn =
    origin === null ? from === null || from === "same-origin" || from === "none" : isOwnOrigin(origin, sent);
  if (!isOwn) throw new Refusal("not-permitted", "This request came from another site.");
}

function isOwnOrigin(origin: string, sent: Headers): boolean {
  if (origin === new URL(env.SITE_URL).origin) return true;
  return URL.canParse(origin) && new URL(origin).host === sent.get("host");
}
