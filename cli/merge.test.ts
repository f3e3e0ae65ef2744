import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { closeStore, openStore, replaceStore } from "#db/client.ts";
import { migrate } from "#db/migrate.ts";
import { findRedirect } from "#db/queries/redirects.ts";
import { freshFolder } from "#db/testing.ts";
import { saveTopic } from "#newsroom/people.ts";
import { addPeople, deskOf, publish, textOf } from "#newsroom/testing.ts";

test("topics and authors are merged by command, the old addresses lead on in one hop, and a wrong slug is status 1", {
  timeout: 120_000,
}, async () => {
  const folder = freshFolder();
  const run = (...words: string[]) => {
    const env = { ...process.env, DATA_DIR: folder, NO_COLOR: "1" };
    const { status, stdout, stderr } = spawnSync("node", ["cli/broadsheet.mjs", ...words], { encoding: "utf8", env });
    return { status, said: stdout.trim(), complained: stderr.trim() };
  };
  const open = openStore(join(folder, "broadsheet.db"), { create: true });
  migrate(open.writer, 0);
  replaceStore(open);
  await addPeople();
  await saveTopic(deskOf("editor"), { slug: "quays", name: "Quays", description: "" });
  await publish(textOf({ topics: ["quays"], authors: [{ slug: "ana-ruiz", role: "author" }] }));
  await closeStore();
  expect(run("topic", "merge", "quays", "port")).toEqual({
    status: 0,
    said: "Rewrote 1 text: /topic/quays now leads to /topic/port.",
    complained: "",
  });
  expect(run("author", "merge", "ana-ruiz", "tom-bell").said).toContain("/author/tom-bell");
  expect(run("topic", "merge", "quays", "port")).toMatchObject({
    status: 1,
    complained: "There is no “quays” to merge.",
  });
  expect(run("author", "merge", "tom-bell").status).toBe(2);
  replaceStore(openStore(join(folder, "broadsheet.db")));
  expect(await findRedirect("/topic/quays/feed.xml")).toBe("/topic/port/feed.xml");
  expect(await findRedirect("/author/ana-ruiz")).toBe("/author/tom-bell");
});
