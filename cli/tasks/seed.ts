import { defineCommand } from "citty";
import { isEmptyPaper } from "#newsroom/stories.ts";
import { loadSample } from "#seeds/load.ts";
import { commandDesk, many, openNewPaper, progressOf, TaskFailed } from "../task.ts";

export const seed = defineCommand({
  meta: { name: "seed", description: "Loads the sample paper into an empty database" },
  async run() {
    openNewPaper();
    const desk = commandDesk();
    if (!(await isEmptyPaper(desk))) {
      console.log("The database holds stories already; the sample paper was not loaded.");
      return;
    }
    const loaded = await loadSample(desk, progressOf("Loading the sample paper"));
    const { articles, authors, topics, pictures, slots, failed } = loaded;
    console.log(
      `Loaded ${many(articles, "article")}, ${many(authors, "author")}, ${many(topics, "topic")}, ${many(pictures, "picture")}, ${many(slots, "front slot")}.`,
    );
    if (failed.length > 0) throw new TaskFailed(failed.join("\n"));
  },
});
