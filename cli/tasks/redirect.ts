import { readFile } from "node:fs/promises";
import { defineCommand } from "citty";
import { env } from "#env.ts";
import { addRedirect, importRedirects } from "#newsroom/redirects.ts";
import { commandDesk, many, openPaper, progressOf, TaskFailed } from "../task.ts";

const add = defineCommand({
  meta: { name: "add", description: "Leads an old address to a new one" },
  args: {
    from: { type: "positional", description: "The old address, such as /2015/03/old-post", required: true },
    to: { type: "positional", description: "A path of this paper or a whole web address", required: true },
    below: { type: "boolean", description: "Everything below the old address moved with it", default: false },
  },
  async run({ args }) {
    openPaper();
    const outcome = await addRedirect(commandDesk(), { from: args.from, to: ownPath(args.to), below: args.below });
    console.log(`${args.from} → ${args.to}: ${outcome}.`);
  },
});

const importAll = defineCommand({
  meta: { name: "import", description: "Takes in a file of two columns: old address, new address" },
  args: { file: { type: "positional", description: "The CSV file", required: true } },
  async run({ args }) {
    openPaper();
    const csv = await readFile(args.file, "utf8").catch((problem: Error) => {
      throw new TaskFailed(`${args.file} cannot be read: ${problem.message}`, { cause: problem });
    });
    const own = csv.replaceAll(`${env.SITE_URL}/`, "/");
    const { added, changed, unchanged, failed } = await importRedirects(commandDesk(), own, progressOf("Redirects"));
    console.log(
      `Added ${many(added, "redirect")}, changed ${changed}, ${unchanged} unchanged, ${failed.length} refused.`,
    );
    if (failed.length === 0) return;
    throw new TaskFailed(failed.map(({ line, reason }) => `${args.file}:${line}: ${reason}`).join("\n"));
  },
});

/** An address on this site is one of its paths. */
function ownPath(address: string): string {
  return address.startsWith(`${env.SITE_URL}/`) ? address.slice(env.SITE_URL.length) : address;
}

export const redirect = defineCommand({
  meta: { name: "redirect", description: "Old addresses and where they lead" },
  subCommands: { add, import: importAll },
});
