import { expect, test, vi } from "vitest";
import { type OpenStore, replaceStore, type Tx } from "#db/client.ts";
import { freshStore } from "#db/testing.ts";
import { changeSlug, correctArticle, fixTypo, updateArticle, withdrawArticle } from "#newsroom/corrections.ts";
import { importArticle } from "#newsroom/import.ts";
import { approveStory, createStory, publishStory, submitStory } from "#newsroom/stories.ts";
import { addPeople, deskOf, NOON, publish, textOf } from "#newsroom/testing.ts";

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
