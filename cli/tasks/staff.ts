import { defineCommand } from "citty";
import { STAFF_ROLES } from "#domain/staff/permissions.ts";
import { addStaff, listStaff } from "#newsroom/people.ts";
import { commandDesk, many, openPaper, TaskFailed } from "../task.ts";

const add = defineCommand({
  meta: { name: "add", description: "Adds someone to the staff" },
  args: {
    email: { type: "string", description: "Their e-mail address", required: true },
    name: { type: "string", description: "Their name", required: true },
    role: { type: "enum", options: [...STAFF_ROLES], description: "What they may do", required: true },
    "password-stdin": { type: "boolean", description: "Not yet: nobody signs in so far", default: false },
  },
  async run({ args }) {
    if (args["password-stdin"]) {
      throw new TaskFailed("Passwords cannot be set yet: nobody signs in so far. Leave out --password-stdin.");
    }
    openPaper();
    const role = STAFF_ROLES.find((known) => known === args.role);
    if (role === undefined) throw new TaskFailed(`There is no role “${args.role}”: choose ${STAFF_ROLES.join(", ")}.`);
    const id = await addStaff(commandDesk(), { name: args.name, email: args.email, role });
    console.log(`Added ${args.name} as ${role}, number ${id}.`);
  },
});

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
