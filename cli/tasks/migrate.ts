import { defineCommand } from "citty";
import { many, openNewPaper } from "../task.ts";

export const migrateDatabase = defineCommand({
  meta: { name: "migrate", description: "Makes the database, or brings it up to the code" },
  run() {
    const { open, ran } = openNewPaper();
    console.log(
      ran.length === 0 ? `${open.file} is up to date.` : `${open.file}: ${many(ran.length, "migration")} run.`,
    );
  },
});
