import type { Room } from "#components/newsroom/shell/shell.tsx";
import { isPermitted, type Permission } from "#domain/staff/permissions.ts";
import type { Desk } from "#newsroom/authorise.ts";
import { countInHand } from "#newsroom/desk.ts";

/** A room of the newsroom: its door, and who finds it in the side navigation. The pages themselves decide who may enter. */
interface Door extends Omit<Room, "count"> {
  /** Without it the door is not shown. */
  needs?: Permission;
  /** How much waits there. */
  count?: (desk: Desk) => Promise<number>;
}

/** Every room that has pages, in the order of the navigation. A new one is added here. */
const DOORS: readonly Door[] = [
  { href: "/newsroom", icon: "desk", name: "Desk", count: async (desk) => (await countInHand(desk)).stories },
  { href: "/newsroom/planning", icon: "planning", name: "Planning" },
  { href: "/newsroom/front", icon: "front", name: "Front page", needs: "front:edit" },
  { href: "/newsroom/live", icon: "live", name: "Live blogs", needs: "live:post" },
  { href: "/newsroom/media", icon: "media", name: "Media", needs: "media:add" },
  { href: "/newsroom/reads", icon: "reads", name: "Reads", needs: "reads:see" },
  { href: "/newsroom/people", icon: "people", name: "People", needs: "people:edit" },
  { href: "/newsroom/topics", icon: "topics", name: "Topics", needs: "topic:edit" },
  { href: "/newsroom/staff", icon: "lock", name: "Staff", needs: "staff:manage" },
];

/** The doors that someone finds in the side navigation. */
export async function listRooms(desk: Desk): Promise<Room[]> {
  const open = DOORS.filter(({ needs }) => needs === undefined || isPermitted(desk.actor.role, needs));
  return Promise.all(
    open.map(async ({ href, icon, name, count }) => ({
      ...{ href, icon, name },
      ...(count === undefined ? {} : { count: await count(desk) }),
    })),
  );
}
