import { expect, test, vi } from "vitest";
import { type OpenStore, replaceStore, type Tx } from "#db/client.ts";
import { freshStore } from "#db/testing.ts";
import {
  changeSlug,
  correctArticle,
  fixTypo,
  restoreArticle,
  updateArticle,
  withdrawArticle,
} from "#newsroom/corrections.ts";
import { importArticle } from "#newsroom/import.ts";
import { holdLease } from "#newsroom/outbox/lease.ts";
import { releaseDue } from "#newsroom/release-due.ts";
import { scheduleChange, scheduleStory, unschedule } from "#newsroom/schedules.ts";
import { approveStory, createStory, publishAtOnce, publishStory, sendBack, submitStory } from "#newsroom/stories.ts";
import { restoreVersion } from "#newsroom/story-versions.ts";
import { addPeople, deskOf, NOON, publish, textOf } from "#newsroom/testing.ts";
import { openText, saveText } from "#newsroom/working-copies.ts";

/** Each verb is done once for each of its statements. */
vi.setConfig({ testTimeout: 180_000 });

const PULLED = "the plug was pulled";
const RICH = {
  authors: [{ slug: "ana-ruiz", role: "author" as const }],
  topics: ["port", "schools"],
  related: [1],
};

/** The same store, whose transactions break at their statement number `at`, or just before the commit after the last one. */
function breakingAt(open: OpenStore, at: number): OpenStore {
  return {
    ...open,
    write: (work) =>
      open.write(async (tx) => {
        let statements = 0;
        const counting: Tx = new Proxy(tx, {
          get(target, name) {
            if (name === "insert" || name === "update" || name === "delete" || name === "select") {
              statements += 1;
              if (statements > at) throw new Error(PULLED);
            }
            const found: unknown = Reflect.get(target, name);
            return typeof found === "function" ? found.bind(target) : found;
          },
        });
        const result = await work(counting);
        if (statements === at) throw new Error(PULLED);
        return result;
      }),
  };
}

function everything({ reader }: OpenStore): string {
  const names = reader
    .prepare<[], string>("select name from sqlite_schema where type = 'table' order by name")
    .pluck()
    .all();
  return JSON.stringify(names.map((name) => [name, reader.prepare(`select * from "${name}"`).all()]));
}

/** Breaks the verb after each of its statements in turn. @returns how many statements it has */
async function breakEverywhere(open: OpenStore, verb: () => Promise<unknown>): Promise<number> {
  const before = everything(open);
  for (let at = 0; ; at++) {
    replaceStore(breakingAt(open, at));
    const problem = await verb().then(
      () => undefined,
      (thrown: Error) => thrown.message,
    );
    replaceStore(open);
    if (problem === undefined) return at;
    expect(problem).toBe(PULLED);
    expect(everything(open)).toBe(before);
  }
}

async function paper(): Promise<OpenStore> {
  const open = freshStore();
  await addPeople();
  for (const headline of ["Port grows", "Port shrinks", "Schools open"])
    await publish(textOf({ ...RICH, headline, related: [] }));
  return open;
}

test("a publish that breaks after any of its statements leaves every table as before", async () => {
  const open = await paper();
  const desk = deskOf("editor");
  const id = await createStory(desk, textOf({ ...RICH, headline: "Port closes" }));
  await submitStory(desk, id);
  await approveStory(desk, id);
  expect(await breakEverywhere(open, () => publishStory(desk, id))).toBeGreaterThan(20);
});

test("so does a draft that is handed over, approved and published in one go", async () => {
  const open = await paper();
  const desk = deskOf("editor");
  const id = await createStory(desk, textOf({ ...RICH, headline: "Port closes" }));
  await type(id, "Port closes soon");
  expect(await breakEverywhere(open, () => publishAtOnce(desk, id))).toBeGreaterThan(30);
});

test("so does an update, a typo, a correction, a new slug and a withdrawal", async () => {
  const open = await paper();
  const desk = deskOf("publisher", NOON + 1000);
  const text = textOf({ ...RICH, headline: "Port", related: [2] });
  expect(await breakEverywhere(open, () => updateArticle(desk, 3, text))).toBeGreaterThan(20);
  expect(await breakEverywhere(open, () => fixTypo(desk, 3, text))).toBeGreaterThan(20);
  expect(await breakEverywhere(open, () => correctArticle(desk, 3, text, { note: "Ships." }))).toBeGreaterThan(20);
  expect(await breakEverywhere(open, () => changeSlug(desk, 3, "ships"))).toBeGreaterThan(20);
  expect(await breakEverywhere(open, () => withdrawArticle(desk, 1, { reason: "No." }))).toBeGreaterThan(10);
});

test("so does an import with everything that happened to the article since", async () => {
  const open = await paper();
  const draft = {
    ...textOf({ headline: "Port opens", topics: ["ships"] }),
    authors: [{ name: "Kim", role: "author" as const }],
  };
  const changes = [
    { kind: "correction" as const, at: NOON + 1, note: "Not closed.", draft },
    { kind: "withdrawal" as const, at: NOON + 2, note: "Not a port." },
  ];
  const article = { id: 77, releasedAt: NOON, draft, changes };
  expect(await breakEverywhere(open, () => importArticle(deskOf("system"), article))).toBeGreaterThan(50);
});

/** A story that is ready, with words that are not a version yet. */
async function readyStory(headline: string): Promise<number> {
  const desk = deskOf("editor");
  const id = await createStory(desk, textOf({ ...RICH, headline }));
  await submitStory(desk, id);
  await approveStory(desk, id);
  await type(id, `${headline} soon`);
  return id;
}

async function type(id: number, headline: string): Promise<void> {
  const { revision } = await openText(deskOf("editor"), id);
  await saveText(deskOf("editor"), id, { revision, content: textOf({ ...RICH, headline }) });
}

test("so does a save while typing, sending back, and taking up an earlier version", async () => {
  const open = await paper();
  const id = await readyStory("Port waits");
  const { revision } = await openText(deskOf("publisher"), id);
  const save = () => saveText(deskOf("publisher"), id, { revision, content: textOf({ ...RICH, headline: "Port" }) });
  expect(await breakEverywhere(open, save)).toBeGreaterThan(10);
  expect(await breakEverywhere(open, () => restoreVersion(deskOf("editor"), id, 1))).toBeGreaterThan(10);
  expect(await breakEverywhere(open, () => sendBack(deskOf("editor"), id, "Why?"))).toBeGreaterThan(5);
});

test("so does everything about the schedule: on it, off it, a change on it", async () => {
  const open = await paper();
  const desk = deskOf("editor");
  const id = await readyStory("Port waits");
  const at = NOON + 1000;
  expect(await breakEverywhere(open, () => scheduleStory(desk, id, { at }))).toBeGreaterThan(10);
  expect(await breakEverywhere(open, () => scheduleStory(desk, id, { at: at + 1 }))).toBeGreaterThan(10);
  expect(await breakEverywhere(open, () => unschedule(desk, 2))).toBeGreaterThan(4);
  await type(3, "Schools shut");
  const change = { kind: "correction" as const, note: "Shut.", at };
  expect(await breakEverywhere(open, () => scheduleChange(desk, 3, change))).toBeGreaterThan(10);
});

test("so does each release of what is due, and the return of an article", async () => {
  const open = await paper();
  const desk = deskOf("publisher");
  const id = await readyStory("Port waits");
  await scheduleStory(desk, id, { at: NOON + 1000 });
  await type(3, "Schools shut");
  await scheduleChange(desk, 3, { kind: "update", at: NOON + 2000 });
  await type(3, "Schools shut again");
  const due = (at: number) => async () => {
    await releaseDue(deskOf("system", NOON + at), { holder: "h" }).catch((problem: AggregateError) => {
      throw problem.errors?.[0] ?? problem;
    });
  };
  // Whoever releases takes the lease first, in a transaction of its own.
  await holdLease("release what is due", "h", NOON + 2000, 60_000);
  expect(await breakEverywhere(open, due(1000))).toBeGreaterThan(30);
  expect(await breakEverywhere(open, due(2000))).toBeGreaterThan(30);
  await withdrawArticle(desk, 3, { reason: "No." });
  expect(await breakEverywhere(open, () => restoreArticle(desk, 3, { reason: "Yes." }))).toBeGreaterThan(20);
});
