import type { AsyncLocalStorage } from "node:async_hooks";
import { cookies, headers } from "next/headers";
import { sessionCookie } from "#domain/staff/session.ts";
import { env } from "#env.ts";
import type { SignedIn } from "#newsroom/sessions.ts";
import type { Visitor } from "#newsroom/visitor.ts";

/** What the press knows of the request. Absent in `next dev`, where there is no press. */
interface Answer {
  status?: number;
  readonly address: string;
  readonly peer: string;
}

const shelf: { [key: symbol]: AsyncLocalStorage<Answer> | undefined } = globalThis;

function current(): Answer | undefined {
  return shelf[Symbol.for("broadsheet.answer")]?.getStore();
}

/** Path and query of the page being rendered; undefined without the press. */
export function askedAddress(): string | undefined {
  return current()?.address;
}

/** The true status of the page being rendered, which Next itself cannot say. */
export function answerStatus(status: 404): void {
  const answer = current();
  if (answer) answer.status = status;
}

/** Whoever stands at the door: an edge, where the clock is read. */
export async function readVisitor(): Promise<Visitor> {
  const agent = (await headers()).get("user-agent") ?? "";
  return { peer: current()?.peer ?? "", agent, now: Date.now() };
}

const { name, secure } = sessionCookie(env.SITE_URL);

/** The token this browser holds, if any. */
export async function heldToken(): Promise<string | undefined> {
  return (await cookies()).get(name)?.value;
}

/** Gives the browser its new token: until it is closed, or as long as the session lasts when it is to be kept. */
export async function giveToken({ token, kept, endsAt }: SignedIn): Promise<void> {
  const lasting = kept ? { expires: new Date(endsAt) } : {};
  (await cookies()).set(name, token, { httpOnly: true, secure, sameSite: "lax", path: "/", ...lasting });
}

/** Takes the token back. */
export async function takeToken(): Promise<void> {
  (await cookies()).set(name, "", { httpOnly: true, secure, sameSite: "lax", path: "/", maxAge: 0 });
}
