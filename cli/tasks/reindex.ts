import { defineCommand } from "citty";
import { rebuildRelated } from "#newsroom/reindex.ts";
import { reindexStories } from "#newsroom/reindex-stories.ts";
import { commandDesk, many, openPaper, progressOf } from "../task.ts";

export const reindex = defineCommand({
  meta: {
    name: "reindex",
    description: "Works out related articles and both searches anew: the readers’ and the desk’s",
  },
  async run() {
    openPaper();
    const articles = await rebuildRelated(commandDesk(), progressOf("Relating articles"));
    const stories = await reindexStories(commandDesk(), progressOf("Indexing stories"));
    console.log(`Related ${many(articles, "article")} to one another.`);
    console.log(`Indexed ${many(stories, "story", "stories")} for the desk.`);
  },
});
