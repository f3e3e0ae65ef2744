import { defineCommand } from "citty";
import { listFaults } from "#db/integrity.ts";
import { inspectPaper } from "#newsroom/inspect.ts";
import { many, openPaper, progressOf, TaskFailed } from "../task.ts";

export const check = defineCommand({
  meta: { name: "check", description: "Checks the database, the version chains, links and pictures" },
  async run() {
    const open = openPaper();
    const { stories, articles, files, problems } = await inspectPaper(progressOf("Checking stories"));
    const all = [...listFaults(open.reader), ...problems];
    console.log(
      `Checked ${many(stories, "chain")}, ${many(articles, "article")}, ${many(files, "file")}: ${many(all.length, "problem")}.`,
    );
    if (all.length > 0) throw new TaskFailed(all.join("\n"));
  },
});
