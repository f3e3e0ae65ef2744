import { randomUUID } from "node:crypto";
import { defineCommand } from "citty";
import { releaseDue } from "#newsroom/release-due.ts";
import { commandDesk, many, openPaper, TaskFailed } from "../task.ts";

export const publishDue = defineCommand({
  meta: { name: "publish-due", description: "Releases what is scheduled and due; the server does it by itself" },
  async run() {
    openPaper();
    const { released, failed } = await releaseDue(commandDesk(), { holder: randomUUID() });
    console.log(`Released ${many(released.length, "story", "stories")}, ${failed.length} refused.`);
    if (failed.length === 0) return;
    throw new TaskFailed(failed.map(({ story, problem }) => `story ${story}: ${problem}`).join("\n"));
  },
});
