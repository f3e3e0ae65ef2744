import { expect, test } from "vitest";
import { type ActorRole, isPermitted, PERMISSIONS, type Permission, STAFF_ROLES } from "#domain/staff/permissions.ts";

const yes = true;
const no = false;
/** Written out by hand: a change of the rules has to be made here as well, knowingly. */
const EXPECTED: Record<Permission, Record<ActorRole, boolean>> = {
  "story:create": { contributor: yes, editor: yes, publisher: yes, system: yes },
  "story:read-own": { contributor: yes, editor: yes, publisher: yes, system: yes },
  "story:read-any": { contributor: no, editor: yes, publisher: yes, system: yes },
  "story:edit-own": { contributor: yes, editor: yes, publisher: yes, system: yes },
  "story:edit-any": { contributor: no, editor: yes, publisher: yes, system: yes },
  "story:submit": { contributor: yes, editor: yes, publisher: yes, system: yes },
  "story:read": { contributor: yes, editor: yes, publisher: yes, system: yes },
  "story:send-back": { contributor: no, editor: yes, publisher: yes, system: yes },
  "story:assign": { contributor: no, editor: yes, publisher: yes, system: yes },
  "story:plan": { contributor: yes, editor: yes, publisher: yes, system: yes },
  "story:embargo": { contributor: no, editor: yes, publisher: yes, system: yes },
  "story:schedule": { contributor: no, editor: yes, publisher: yes, system: yes },
  "story:override": { contributor: no, editor: yes, publisher: yes, system: yes },
  "story:note": { contributor: yes, editor: yes, publisher: yes, system: yes },
  "story:preview": { contributor: yes, editor: yes, publisher: yes, system: yes },
  "story:approve": { contributor: no, editor: yes, publisher: yes, system: yes },
  "story:publish": { contributor: no, editor: yes, publisher: yes, system: yes },
  "story:update": { contributor: no, editor: yes, publisher: yes, system: yes },
  "story:correct": { contributor: no, editor: yes, publisher: yes, system: yes },
  "story:rename": { contributor: no, editor: yes, publisher: yes, system: yes },
  "story:withdraw": { contributor: no, editor: no, publisher: yes, system: yes },
  "story:import": { contributor: no, editor: no, publisher: yes, system: yes },
  "preview:share": { contributor: no, editor: yes, publisher: yes, system: yes },
  "front:edit": { contributor: no, editor: yes, publisher: yes, system: yes },
  "media:add": { contributor: yes, editor: yes, publisher: yes, system: yes },
  "media:edit": { contributor: no, editor: yes, publisher: yes, system: yes },
  "live:post": { contributor: no, editor: yes, publisher: yes, system: yes },
  "live:run": { contributor: no, editor: yes, publisher: yes, system: yes },
  "reads:see": { contributor: yes, editor: yes, publisher: yes, system: yes },
  "people:edit": { contributor: no, editor: yes, publisher: yes, system: yes },
  "topic:edit": { contributor: no, editor: yes, publisher: yes, system: yes },
  "redirect:edit": { contributor: no, editor: yes, publisher: yes, system: yes },
  "outbox:deliver": { contributor: no, editor: no, publisher: no, system: yes },
  "schedule:release": { contributor: no, editor: no, publisher: no, system: yes },
  "related:rebuild": { contributor: no, editor: yes, publisher: yes, system: yes },
  "staff:manage": { contributor: no, editor: no, publisher: yes, system: yes },
  "account:edit-own": { contributor: yes, editor: yes, publisher: yes, system: no },
  "staff:see": { contributor: yes, editor: yes, publisher: yes, system: yes },
  "account:own": { contributor: yes, editor: yes, publisher: yes, system: yes },
  "audit:read": { contributor: yes, editor: yes, publisher: yes, system: yes },
  "view:save": { contributor: yes, editor: yes, publisher: yes, system: yes },
};

test("each role may do exactly what the table says", () => {
  const permissions = Object.keys(PERMISSIONS).filter((name): name is Permission => name in EXPECTED);
  expect(permissions).toEqual(Object.keys(PERMISSIONS));
  expect(Object.keys(EXPECTED).sort()).toEqual([...permissions].sort());
  for (const permission of permissions) {
    for (const role of [...STAFF_ROLES, "system"] as const) {
      const allowed = isPermitted(role, permission);
      expect(`${role} ${permission} ${allowed}`).toBe(`${role} ${permission} ${EXPECTED[permission][role]}`);
    }
  }
});
