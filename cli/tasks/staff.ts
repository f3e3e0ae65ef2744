import { text } from "node:stream/consumers";
import { defineCommand } from "citty";
import { STAFF_ROLES, type StaffRole, staffRoleOf } from "#domain/staff/permissions.ts";
import { env } from "#env.ts";
import { addStaff, inviteStaff, listStaff, type StaffMember } from "#newsroom/staff.ts";
import { changeRole, disableDemoStaff, disableStaff, enableStaff, renewKey } from "#newsroom/staff-access.ts";
import { commandDesk, many, openPaper, TaskFailed } from "../task.ts";

const email = { type: "string", description: "Their e-mail address", required: true } as const;
const role = {
  type: "enum" as const,
  options: [...STAFF_ROLES],
  description: "What they may do",
  required: true as const,
};

const add = defineCommand({
  meta: { name: "add", description: "Adds someone to the staff, and prints a link by which they choose a password" },
  args: {
    email,
    name: { type: "string", description: "Their name", required: true },
    role,
    "password-stdin": { type: "boolean", description: "Reads their password from standard input", default: false },
  },
  async run({ args }) {
    openPaper();
    const person = { name: args.name, email: args.email, role: roleIn(args.role) };
    if (args["password-stdin"]) {
      const id = await addStaff(commandDesk(), { ...person, password: await readPassword() });
      console.log(`Added ${person.name} as ${person.role}, number ${id}.`);
      return;
    }
    const { id, key } = await inviteStaff(commandDesk(), person);
    console.log(`Added ${person.name} as ${person.role}, number ${id}.`);
    console.log(`They choose a password here, once, within a week: ${linkOf(key)}`);
  },
});

const list = defineCommand({
  meta: { name: "list", description: "Lists the staff" },
  async run() {
    openPaper();
    const everyone = await listStaff(commandDesk());
    for (const member of everyone) {
      const { id, role: is, name, email: at } = member;
      console.log([id, is, name, at, stateOf(member)].join("\t"));
    }
    console.log(`${many(everyone.length, "member")} of staff.`);
  },
});

const reset = defineCommand({
  meta: { name: "reset", description: "Prints a link by which someone chooses a new password" },
  args: { email },
  async run({ args }) {
    openPaper();
    const { id, name } = await memberOf(args.email);
    console.log(`${name} chooses a password here, once, within a day: ${linkOf(await renewKey(commandDesk(), id))}`);
  },
});

const setRole = defineCommand({
  meta: { name: "role", description: "Gives someone another role" },
  args: { email, role },
  async run({ args }) {
    openPaper();
    const { id, name } = await memberOf(args.email);
    await changeRole(commandDesk(), id, roleIn(args.role));
    console.log(`${name} is ${args.role} now.`);
  },
});

const disable = defineCommand({
  meta: { name: "disable", description: "Closes an account, or with --demo all that came with the sample paper" },
  args: {
    email: { ...email, required: false },
    demo: { type: "boolean", description: "All that came with the sample paper", default: false },
  },
  async run({ args }) {
    openPaper();
    if (args.demo) {
      console.log(`Closed ${many(await disableDemoStaff(commandDesk()), "account")} of the sample paper.`);
      return;
    }
    const { id, name } = await memberOf(args.email ?? "");
    await disableStaff(commandDesk(), id);
    console.log(`${name} can no longer sign in, and is signed out everywhere.`);
  },
});

const enable = defineCommand({
  meta: { name: "enable", description: "Opens a closed account again" },
  args: { email },
  async run({ args }) {
    openPaper();
    const { id, name } = await memberOf(args.email);
    await enableStaff(commandDesk(), id);
    console.log(`${name} can sign in again.`);
  },
});

export const staff = defineCommand({
  meta: { name: "staff", description: "Who works here" },
  subCommands: { add, list, reset, role: setRole, disable, enable },
});

/** What stands on standard input, without the line end that `echo` puts behind it. */
async function readPassword(): Promise<string> {
  return (await text(process.stdin)).replace(/\r?\n$/, "");
}

function roleIn(typed: string): StaffRole {
  const known = staffRoleOf(typed);
  if (known === undefined) throw new TaskFailed(`There is no role “${typed}”: choose ${STAFF_ROLES.join(", ")}.`);
  return known;
}

async function memberOf(typed: string): Promise<StaffMember> {
  const address = typed.trim().toLowerCase();
  const found = (await listStaff(commandDesk())).find((member) => member.email === address);
  if (!found) throw new TaskFailed(`Nobody on the staff has the address “${typed}”. See: npx broadsheet staff list`);
  return found;
}

function stateOf({ disabledAt, hasPassword, demo }: StaffMember): string {
  const state = disabledAt !== null ? "closed" : hasPassword ? "open" : "invited";
  return demo ? `${state}, sample` : state;
}

function linkOf(key: string): string {
  return `${env.SITE_URL}/newsroom/join/${key}`;
}
