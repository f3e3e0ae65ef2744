import { defineCommand } from "citty";
import { indexMissing } from "#newsroom/reindex.ts";
import { commandDesk, many, openNewPaper, progressOf } from "../task.ts";

export const migrateDatabase = defineCommand({
  meta: { name: "migrate", description: "Makes the database, or brings it up to the code" },
  async run() {
    const { open, ran } = openNewPaper();
    console.log(
      ran.length === 0 ? `${open.file} is up to date.` : `${open.file}: ${many(ran.length, "migration")} run.`,
    );
    const indexed = await indexMissing(commandDesk(), progressOf("Indexing articles"));
    if (indexed > 0) console.log(`The search now finds ${many(indexed, "article")} more.`);
  },
});
