import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { join } from "node:path";
import { build, type PluginBuild } from "esbuild";
import { expect, test } from "vitest";
import { type OpenStore, openStore } from "#db/client.ts";
import { freshFolder, freshStore } from "#db/testing.ts";
import { inspectPaper } from "#newsroom/inspect.ts";
import { scheduleChange, scheduleStory } from "#newsroom/schedules.ts";
import { approveStory, createStory, saveVersion, submitStory } from "#newsroom/stories.ts";
import { addPeople, deskOf, NOON, publish, textOf } from "#newsroom/testing.ts";

const ROUNDS = 100;
const A_ROUND = 2;
/** Longer than a lease holds: whoever was killed keeps nobody waiting. */
const ROUND_MS = 10_000;
const BYLINE = [
  { slug: "ana-ruiz", role: "author" as const },
  { slug: "tom-bell", role: "author" as const },
];
const SIGNED = { authors: BYLINE, topics: ["port", "schools"] };

/** A story and a change that fall due together, round after round. */
async function scheduleAll(): Promise<void> {
  await addPeople();
  const desk = deskOf("editor");
  for (let round = 0; round < ROUNDS; round++) {
    const at = NOON + (round + 1) * ROUND_MS;
    const id = await createStory(desk, textOf({ ...SIGNED, headline: `Port ${round}` }));
    await submitStory(desk, id);
    await approveStory(desk, id);
    await scheduleStory(desk, id, { at });
    const out = await publish(textOf({ ...SIGNED, headline: `Port is out ${round}` }));
    await saveVersion(desk, out.id, textOf({ ...SIGNED, headline: `Port is out ${round}`, words: "It was changed." }));
    await scheduleChange(desk, out.id, { kind: "correction", note: "It was changed.", at });
  }
}

/** The engine is compiled for this machine: it stays where it is. */
const engineApart = {
  name: "engine-apart",
  setup: ({ onResolve }: PluginBuild) => {
    const path = createRequire(import.meta.url).resolve("better-sqlite3");
    onResolve({ filter: /^better-sqlite3$/ }, () => ({ path, external: true }));
  },
};

/** One bundle, so that a process begins in a fraction of a second. */
async function bundle(): Promise<string> {
  const outfile = join(freshFolder(), "release-due.mjs");
  const entryPoints = [join(import.meta.dirname, "release-due.ts")];
  const plugins = [engineApart];
  await build({ entryPoints, outfile, plugins, bundle: true, minify: true, platform: "node", format: "esm" });
  return outfile;
}

/** Runs a round in a process of its own, and kills it so long after it began. @returns how long it worked, undefined when killed */
async function runRound(script: string, file: string, now: number, killAfter?: number): Promise<number | undefined> {
  const child = spawn(process.execPath, [script, file, String(now), `round ${now}`], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let began = 0;
  let ended: number | undefined;
  child.stdout.on("data", (said: Buffer) => {
    if (String(said).includes("begins")) {
      began = performance.now();
      if (killAfter !== undefined) setTimeout(() => child.kill("SIGKILL"), killAfter);
    }
    if (String(said).includes("ends")) ended = performance.now() - began;
  });
  await once(child, "exit");
  return ended;
}

/** For each article on the schedule the traces a release leaves, as a pattern: all there, or none. */
const TRACES = `
  with told as materialized (select article, kind, count(*) as times from outbox group by article, kind)
  select s.id as id, s.kind as kind, s.state as state,
    (select count(*) from articles a where a.id = s.story and (s.kind = 'release' or a.updated_at is not null)) as article,
    (select count(*) from article_authors a where a.article = s.story) as authors,
    (select count(*) from article_topics a where a.article = s.story) as topics,
    (select count(*) from article_texts a where a.article = s.story) as search,
    (select count(*) from article_terms a where a.article = s.story) as terms,
    (select count(*) from corrections c where c.article = s.story) as corrections,
    (select count(*) from versions v where v.story = s.story and v.kind = s.kind) as versions,
    (select count(*) from article_versions v where v.article = s.story and v.kind = s.kind) as public,
    (select coalesce(sum(times), 0) from told o where o.article = s.story and o.kind = iif(s.kind = 'release', 'released', 'changed')) as outbox,
    (select count(*) from audit u where u.story = s.story and u.verb = iif(s.kind = 'release', 'publish', s.kind)) as audit,
    (select state from stories where id = s.story) as story
  from schedules s order by s.id`;

const RELEASE = {
  article: 1,
  authors: 2,
  topics: 2,
  search: 1,
  terms: 1,
  corrections: 0,
  versions: 1,
  public: 1,
  outbox: 1,
  audit: 1,
};
const NOTHING = {
  article: 0,
  authors: 0,
  topics: 0,
  search: 0,
  terms: 0,
  corrections: 0,
  versions: 0,
  public: 0,
  outbox: 0,
  audit: 0,
};
const BEFORE_CHANGE = { ...NOTHING, authors: 2, topics: 2, search: 1, terms: 1 };
const CHANGE = { ...RELEASE, corrections: 1 };

interface Trace {
  id: number;
  kind: "release" | "correction";
  state: "waiting" | "done";
  story: string;
}

function wholeOf({ id, kind, state }: Trace) {
  const isDone = state === "done";
  if (kind === "release")
    return { id, kind, state, ...(isDone ? RELEASE : NOTHING), story: isDone ? "published" : "scheduled" };
  return { id, kind, state, ...(isDone ? CHANGE : BEFORE_CHANGE), story: "published" };
}

/** @returns how many are out; throws for one that is out by half */
function countOut({ reader }: OpenStore): number {
  const traces = reader.prepare<[], Trace>(TRACES).all();
  expect(traces).toEqual(traces.map(wholeOf));
  return traces.filter(({ state }) => state === "done").length;
}

test("kill -9 at any moment, a hundred times: each scheduled story is wholly out or not at all, and in the end once", async () => {
  const paper = freshStore();
  // What is only prepared here need not survive a power cut.
  paper.writer.pragma("synchronous = OFF");
  await scheduleAll();
  const script = await bundle();
  expect(countOut(paper)).toBe(0);
  const whole = (await runRound(script, paper.file, NOON + ROUND_MS)) ?? 0;
  expect(countOut(paper)).toBe(A_ROUND);
  let out = A_ROUND;
  let killed = 0;
  let between = 0;
  for (let round = 1; round < ROUNDS; round++) {
    const due = (round + 1) * A_ROUND - out;
    // From just before the first of what is due to just after the last.
    const killAfter = Math.random() * whole * (due / A_ROUND) * 1.1;
    const ended = await runRound(script, paper.file, NOON + (round + 1) * ROUND_MS, killAfter);
    const went = countOut(paper) - out;
    out += went;
    if (ended !== undefined) continue;
    killed += 1;
    if (went > 0 && went < due) between += 1;
  }
  await runRound(script, paper.file, NOON + (ROUNDS + 2) * ROUND_MS);
  expect(countOut(paper)).toBe(ROUNDS * A_ROUND);
  await runRound(script, paper.file, NOON + (ROUNDS + 4) * ROUND_MS);
  expect(countOut(paper)).toBe(ROUNDS * A_ROUND);
  expect((await inspectPaper()).problems).toEqual([]);
  const checked = openStore(paper.file);
  expect(checked.reader.pragma("integrity_check", { simple: true })).toBe("ok");
  checked.close();
  // A loop that hits nothing would prove nothing.
  expect(killed).toBeGreaterThan(ROUNDS / 3);
  expect(between).toBeGreaterThan(0);
}, 900_000);
