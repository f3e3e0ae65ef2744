import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { SAID_OF_PAPER, SAID_OF_STORIES } from "#domain/desk/activity.ts";

/** Written down, but nobody at the desk has to be told: doors, commands, and what is said by another deed beside it. */
const UNSAID =
  /^(?:rebuild-related|reindex-stories|.*-(?:session|passkey|codes?|password|key|role|factor|staff|everywhere)|note-.*|sign-.*)$/;

test("every deed that the audit keeps is said in plain words on the desk, or knowingly left out", () => {
  const files = readdirSync("newsroom", { recursive: true, encoding: "utf8" });
  const sources = files
    .filter((file) => /(?<!\.test)\.ts$/.test(file))
    .map((file) => readFileSync(join("newsroom", file), "utf8"));
  const verbs = sources.flatMap((source) =>
    [...source.matchAll(/\brecord\(\s*tx,\s*[\w.]+,\s*"([\w-]+)"/g)].map(([, verb = ""]) => verb),
  );
  expect(verbs.length).toBeGreaterThan(20);
  const unsaid = verbs.filter((verb) => !(verb in SAID_OF_STORIES) && !(verb in SAID_OF_PAPER) && !UNSAID.test(verb));
  expect([...new Set(unsaid)]).toEqual([]);
});
