import { defineCommand } from "citty";
import { rebuildRelated } from "#newsroom/reindex.ts";
import { commandDesk, many, openPaper, progressOf } from "../task.ts";

export const reindex = defineCommand({
  meta: { name: "reindex", description: "Works out related articles and the search anew" },
  async run() {
    openPaper();
    const articles = await rebuildRelated(commandDesk(), progressOf("Relating articles"));
    console.log(`Related ${many(articles, "article")} to one another.`);
  },
});
