import { defineCommand } from "citty";
import { env, isLocal } from "#env.ts";
import type { Desk } from "#newsroom/authorise.ts";
import { isEmptyPaper } from "#newsroom/stories.ts";
import { addDemoStaff } from "#seeds/demo-staff.ts";
import { loadDesk } from "#seeds/desk.ts";
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
    const { articles, authors, topics, pictures, slots, names, shelf } = loaded;
    console.log(
      `Loaded ${many(articles, "article")}, ${many(authors, "author")}, ${many(topics, "topic")}, ${many(pictures, "picture")}, ${many(slots, "front slot")}.`,
    );
    await offerSignIns(desk);
    const hand = await loadDesk(desk, names, shelf);
    console.log(`On the desk: ${many(hand.stories, "story", "stories")} that are not out.`);
    const failed = [...loaded.failed, ...hand.failed];
    if (failed.length > 0) throw new TaskFailed(failed.join("\n"));
  },
});

/** Lets whoever tries the paper out into its newsroom; never where others could come in by what stands on this screen. */
async function offerSignIns(desk: Desk): Promise<void> {
  if (!isLocal) {
    console.log(`No sample sign-ins are made for ${env.SITE_URL}. Add yourself: npx broadsheet staff add --help`);
    return;
  }
  console.log(`Sign in at ${env.SITE_URL}/newsroom as (shown only now):`);
  for (const { role, email, password } of await addDemoStaff(desk)) {
    console.log(`  ${role.padEnd(11)}  ${email}  ${password}`);
  }
}
