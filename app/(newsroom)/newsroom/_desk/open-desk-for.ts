import { notFound } from "next/navigation";
import { isPermitted, type Permission } from "#domain/staff/permissions.ts";
import type { Desk } from "#newsroom/authorise.ts";
import { openDesk } from "./open-desk.ts";

/** The desk of a page that is there only for some. To others it is not there. */
export async function openDeskFor(permission: Permission): Promise<Desk> {
  const desk = await openDesk();
  if (!isPermitted(desk.actor.role, permission)) notFound();
  return desk;
}
