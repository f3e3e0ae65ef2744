import type { Instant } from "#domain/calendar.ts";
import { Refusal } from "#domain/refusal.ts";
import { type ActorRole, isPermitted, type Permission } from "#domain/staff/permissions.ts";

/** Who is at work. */
export interface Actor {
  id: number;
  name: string;
  role: ActorRole;
}

/** Who is at work, and when: what every verb begins with. */
export interface Desk {
  actor: Actor;
  now: Instant;
}

/** The desk of a command at the machine itself. */
export function systemDesk(now: Instant): Desk {
  return { actor: { id: 0, name: "system", role: "system" }, now };
}

/** @throws Refusal "not-permitted" when someone of that role may not do it */
export function authorise({ actor }: Desk, permission: Permission): void {
  if (isPermitted(actor.role, permission)) return;
  throw new Refusal("not-permitted", `This needs the permission “${permission}”, which a ${actor.role} does not have.`);
}

/** A contributor works on stories of their own; others on any. */
export function authoriseEdit(desk: Desk, story: { createdBy: number | null }): void {
  authorise(desk, story.createdBy === desk.actor.id ? "story:edit-own" : "story:edit-any");
}

/** What is not out is read by those who work on it: a contributor sees stories of their own, others any. Notes and previews too. */
export function authoriseRead(desk: Desk, story: { createdBy: number | null }): void {
  authorise(desk, story.createdBy === desk.actor.id ? "story:read-own" : "story:read-any");
}
