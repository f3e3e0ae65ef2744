import { text } from "node:stream/consumers";
import { defineCommand } from "citty";
import { STAFF_ROLES } from "#domain/staff/permissions.ts";
import { addStaff, listStaff } from "#newsroom/staff.ts";
import { commandDesk, many, openPaper, TaskFailed } from "../task.ts";

const add = defineCommand({
  meta: { name: "add", description: "Adds someone to the staff" },
  args: {
    email: { type: "string", description: "Their e-mail address", required: true },
    name: { type: "string", description: "Their name", required: true },
    role: { type: "enum", options: [...STAFF_ROLES], description: "What they may do", required: true },
    "password-stdin": { type: "boolean", description: "Reads their password from standard input", default: false },
  },
  async run({ args }) {
    openPaper();
    const role = STAFF_ROLES.find((known) => known === args.role);
    if (role === undefined) throw new TaskFailed(`There is no role “${args.role}”: choose ${STAFF_ROLES.join(", ")}.`);
    const password = args["password-stdin"] ? { password: await readPassword() } : {};
    const id = await addStaff(commandDesk(), { name: args.name, email: args.email, role, ...password });
    console.log(`Added ${args.name} as ${role}, number ${id}.`);
  },
});

/** What stands on standard input, without the line end that `echo` puts behind it. */
async function readPassword(): Promise<string> {
  return (await text(process.stdin)).replace(/\r?\n$/, "");
}

const list = defineCommand({
  meta: { name: "list", description: "Lists the staff" },
  async run() {
    openPaper();
    const everyone = await listStaff(commandDesk());
    for (const { id, name, email, role } of everyone) console.log(`${id}\t${role}\t${name}\t${email}`);
    console.log(`${many(everyone.length, "member")} of staff.`);
  },
});

export const staff = defineCommand({
  meta: { name: "staff", description: "Who works here" },
  subCommands: { add, list },
});
