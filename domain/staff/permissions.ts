/** Who someone is in the newsroom. `system` is a command at the machine itself: seeds, imports, scheduled work. */
export const STAFF_ROLES = ["contributor", "editor", "publisher"] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];
/** The roles as they are written for people. */
export const ROLE_NAMES: Record<StaffRole, string> = {
  contributor: "Contributor",
  editor: "Editor",
  publisher: "Publisher",
};
/** The role of that name; undefined when there is none. */
export function staffRoleOf(name: string): StaffRole | undefined {
  return STAFF_ROLES.find((role) => role === name);
}
export type ActorRole = StaffRole | "system";

const EDITING: readonly ActorRole[] = ["editor", "publisher", "system"];
const EVERYONE: readonly ActorRole[] = ["contributor", ...EDITING];
const PUBLISHING: readonly ActorRole[] = ["publisher", "system"];
/** What only a person has: an account. */
const PEOPLE: readonly ActorRole[] = ["contributor", "editor", "publisher"];

/** Each thing that can be done in the newsroom, and by whom. A contributor reads and edits only stories they began. */
export const PERMISSIONS = {
  "story:create": EVERYONE,
  "story:read-own": EVERYONE,
  "story:read-any": EDITING,
  "story:edit-own": EVERYONE,
  "story:edit-any": EDITING,
  "story:read": EVERYONE,
  "story:submit": EVERYONE,
  "story:send-back": EDITING,
  "story:assign": EDITING,
  "story:plan": EVERYONE,
  "story:embargo": EDITING,
  "story:schedule": EDITING,
  "story:override": EDITING,
  "story:note": EVERYONE,
  "story:preview": EVERYONE,
  "story:approve": EDITING,
  "story:publish": EDITING,
  "story:update": EDITING,
  "story:correct": EDITING,
  "story:rename": EDITING,
  "story:withdraw": PUBLISHING,
  "story:import": ["system", "publisher"],
  "preview:share": EDITING,
  "front:edit": EDITING,
  "media:add": EVERYONE,
  "media:edit": EDITING,
  "live:post": EDITING,
  "live:run": EDITING,
  "reads:see": EVERYONE,
  "people:edit": EDITING,
  "topic:edit": EDITING,
  "redirect:edit": EDITING,
  "related:rebuild": EDITING,
  "outbox:deliver": ["system"],
  "schedule:release": ["system"],
  "staff:manage": PUBLISHING,
  "account:edit-own": PEOPLE,
  "staff:see": EVERYONE,
  "account:own": EVERYONE,
  "audit:read": EVERYONE,
  "view:save": EVERYONE,
} as const satisfies Record<string, readonly ActorRole[]>;

export type Permission = keyof typeof PERMISSIONS;

/** Whether someone of that role may do it. */
export function isPermitted(role: ActorRole, permission: Permission): boolean {
  const roles: readonly ActorRole[] = PERMISSIONS[permission];
  return roles.includes(role);
}
