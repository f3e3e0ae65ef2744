import { existsSync } from "node:fs";
import { defineCommand } from "citty";
import { backUp } from "#db/backup.ts";
import { many, openPaper, TaskFailed } from "../task.ts";

export const backup = defineCommand({
  meta: { name: "backup", description: "Writes the whole database into one file, while the paper is being read" },
  args: { file: { type: "positional", description: "The file to write; it must not exist yet", required: true } },
  run({ args }) {
    const open = openPaper();
    if (existsSync(args.file)) throw new TaskFailed(`${args.file} exists already; a backup never writes over another.`);
    const { articles, bytes } = backUp(open, args.file);
    console.log(
      `${args.file}: ${many(articles, "article")}, ${many(bytes, "byte")}, checked. Pictures are in ${open.mediaDir}.`,
    );
  },
});
