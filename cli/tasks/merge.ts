import { defineCommand } from "citty";
import type { Desk } from "#newsroom/authorise.ts";
import { type Merged, mergeAuthors, mergeTopics } from "#newsroom/merge.ts";
import { commandDesk, many, openPaper } from "../task.ts";

type Merge = (desk: Desk, from: string, into: string) => Promise<Merged>;

/** Both kinds of name are merged in the same way: slugs in, stories counted, the new address said. */
function mergeOf(noun: "topic" | "author", merge: Merge) {
  return defineCommand({
    meta: { name: "merge", description: `Makes two ${noun}s one; the old address leads to the new` },
    args: {
      from: { type: "positional", description: `Slug of the ${noun} that goes`, required: true },
      into: { type: "positional", description: `Slug of the ${noun} that stays`, required: true },
    },
    async run({ args }) {
      openPaper();
      const { stories } = await merge(commandDesk(), args.from, args.into);
      console.log(`Rewrote ${many(stories, "text")}: /${noun}/${args.from} now leads to /${noun}/${args.into}.`);
    },
  });
}

export const topic = defineCommand({
  meta: { name: "topic", description: "Topics" },
  subCommands: { merge: mergeOf("topic", mergeTopics) },
});

export const author = defineCommand({
  meta: { name: "author", description: "People who sign" },
  subCommands: { merge: mergeOf("author", mergeAuthors) },
});
