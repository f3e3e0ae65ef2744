import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { defineCommand } from "citty";
import { env } from "#env.ts";
import { importMarkdown } from "#importers/markdown/import-markdown.ts";
import { commandDesk, many, openPaper, progressOf, TaskFailed } from "../task.ts";

const markdown = defineCommand({
  meta: { name: "markdown", description: "Takes in articles written as Markdown files" },
  args: {
    path: { type: "positional", description: "A file, or a folder of files", required: true },
    pictures: { type: "string", description: "A folder of pictures; else one named pictures in or beside the path" },
    "dry-run": { type: "boolean", description: "Say what would happen and write nothing", default: false },
  },
  async run({ args }) {
    openPaper();
    if (!existsSync(args.path)) throw new TaskFailed(`${args.path}: there is no such file or folder.`);
    const done = await importMarkdown(commandDesk(), args.path, {
      dryRun: args["dry-run"],
      siteUrl: env.SITE_URL,
      ...picturesFor(args.path, args.pictures),
      onProgress: progressOf("Importing"),
    });
    for (const { file, line, reason } of done.failed) console.error(`${file}:${line}: ${reason}`);
    const tense = args["dry-run"] ? "Would import" : "Imported";
    console.log(
      `${tense} ${many(done.created, "new article")}, ${many(done.changed, "changed article")}; ${done.unchanged} unchanged, ${done.failed.length} failed.`,
    );
    if (done.failed.length > 0) throw new TaskFailed(`${many(done.failed.length, "file")} left out.`);
  },
});

function picturesFor(path: string, given: string | undefined): { pictures?: string } {
  if (given !== undefined && !existsSync(given)) throw new TaskFailed(`${given}: there is no such folder.`);
  const pictures = [given, join(path, "pictures"), join(dirname(resolve(path)), "pictures")];
  const found = pictures.find((folder) => folder !== undefined && existsSync(folder));
  return found === undefined ? {} : { pictures: found };
}

export const importArticles = defineCommand({
  meta: { name: "import", description: "Takes in articles from elsewhere" },
  subCommands: { markdown },
});
