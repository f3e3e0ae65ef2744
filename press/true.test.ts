import { setTimeout } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { openStore } from "#db/client.ts";
import { countRead, flushReads } from "#db/queries/reads.ts";
import { freshStore } from "#db/testing.ts";
import { updateArticle, withdrawArticle } from "#newsroom/corrections.ts";
import { deskOf, NOON, publish, textOf } from "#newsroom/testing.ts";
import { answers } from "./answer.ts";
import { fileGenerations } from "./generations.ts";
import type { TestPress } from "./testing.ts";
import { openArticles, way } from "./testing-articles.ts";

let press: TestPress;
async function open(options: Parameters<typeof openArticles>[0] = {}): Promise<void> {
  press = await openArticles(options);
}
afterEach(() => {
  way.happens = async () => undefined;
  press.close();
});

const rewrite = (id: number, headline: string) => updateArticle(deskOf("editor"), id, { ...textOf(), headline });
const wordsAt = async (path: string) => (await press.ask(path)).body.toString();

test("once a change is acknowledged, nobody is given the page as it was; nothing else is printed again", async () => {
  freshStore();
  await open();
  for (const headline of ["Gates open", "Fog"]) await publish({ ...textOf(), headline });
  expect([await wordsAt("/a1"), await wordsAt("/a2")]).toEqual(["<p>Gates open</p>", "<p>Fog</p>"]);
  await rewrite(1, "Gates closed");
  expect([await wordsAt("/a1"), await wordsAt("/a2")]).toEqual(["<p>Gates closed</p>", "<p>Fog</p>"]);
  expect(press.renders).toEqual(["/a1", "/a2", "/a1"]);
});

test("a page that was not there yet appears, and one that is withdrawn goes, at the next request", async () => {
  freshStore();
  await open();
  expect((await press.ask("/a1")).status).toBe(404);
  await publish(textOf());
  expect((await press.ask("/a1")).status).toBe(200);
  await withdrawArticle(deskOf("publisher"), 1, { reason: "No." });
  expect((await press.ask("/a1")).status).toBe(404);
});

test("a change that falls into a slow render is seen by who asks after it, and the old page is never kept", async () => {
  freshStore();
  await open();
  await publish({ ...textOf(), headline: "Old" });
  let release: () => void = () => undefined;
  way.happens = () =>
    new Promise((resolve) => {
      release = resolve;
    });
  const before = wordsAt("/a1");
  while (press.renders.length === 0) await setTimeout(5);
  await setTimeout(30);
  const releaseOld = release;
  way.happens = async () => undefined;
  await rewrite(1, "New");
  expect(await wordsAt("/a1")).toBe("<p>New</p>");
  releaseOld();
  expect(await before).toBe("<p>Old</p>");
  expect([await wordsAt("/a1"), await wordsAt("/a1")]).toEqual(["<p>New</p>", "<p>New</p>"]);
  expect(press.renders).toHaveLength(2);
});

test("a commit of another process is noticed", async () => {
  const { file } = freshStore();
  await open();
  await publish({ ...textOf(), headline: "Old" });
  await wordsAt("/a1");
  const other = openStore(file);
  other.writer.exec("update articles set headline = 'From elsewhere'");
  other.close();
  expect(await wordsAt("/a1")).toBe("<p>From elsewhere</p>");
});

test("counts of reads are commits, and no page is printed again for them", async () => {
  freshStore();
  await open();
  await publish(textOf());
  await wordsAt("/a1");
  countRead(1, NOON);
  await flushReads(NOON);
  await wordsAt("/a1");
  expect(press.renders).toHaveLength(1);
});

test("a page that fails is answered with its last good print, marked and logged, as long as nothing was withdrawn", async () => {
  freshStore();
  await open();
  for (const headline of ["Old", "Another"]) await publish({ ...textOf(), headline });
  await wordsAt("/a1");
  way.happens = async () => {
    throw new Error("planted");
  };
  await rewrite(1, "New");
  const stale = await press.ask("/a1");
  expect([stale.status, stale.body.toString()]).toEqual([200, "<p>Old</p>"]);
  expect(stale.headers["cache-status"]).toContain("fwd=stale");
  expect(String(press.problems.at(-1))).toContain("planted");
  await withdrawArticle(deskOf("publisher"), 2, { reason: "By order of the court.", legal: true });
  const refused = await press.ask("/a1");
  expect([refused.status, refused.body.toString().includes("Old")]).toEqual([500, false]);
  way.happens = async () => undefined;
  await rewrite(1, "Newest");
  expect(await wordsAt("/a1")).toBe("<p>Newest</p>");
});

test("a page that is withdrawn is never shown again, even if what should say so fails", async () => {
  freshStore();
  await open();
  await publish({ ...textOf(), headline: "Libel" });
  await wordsAt("/a1");
  way.happens = async () => {
    throw new Error("planted");
  };
  await withdrawArticle(deskOf("publisher"), 1, { reason: "No." });
  const answer = await press.ask("/a1");
  expect([answer.status, answer.body.toString().includes("Libel")]).toEqual([500, false]);
});

test("a slow page is waited for only so long: then the last good print, or word to try again", async () => {
  freshStore();
  await open({ renderMs: 2000 });
  for (const headline of ["Old", "Another"]) await publish({ ...textOf(), headline });
  await wordsAt("/a1");
  way.happens = () => new Promise(() => undefined);
  await rewrite(1, "New");
  expect(await wordsAt("/a1")).toBe("<p>Old</p>");
  const refused = await press.ask("/a2");
  expect([refused.status, refused.headers["retry-after"]]).toEqual([503, "5"]);
});

test("while the typesetter is being started, a page that changed is shown as it was, and as it is when that one is back", async () => {
  freshStore();
  let isTypesetting = true;
  await open({ isTypesetting: () => isTypesetting });
  await publish({ ...textOf(), headline: "Old" });
  await wordsAt("/a1");
  isTypesetting = false;
  let start: () => void = () => undefined;
  const started = new Promise<void>((resolve) => {
    start = resolve;
  });
  way.happens = () => started;
  await rewrite(1, "New");
  expect((await press.ask("/a1")).headers["cache-status"]).toContain("fwd=stale");
  start();
  isTypesetting = true;
  expect(await wordsAt("/a1")).toBe("<p>New</p>");
  expect(press.renders).toHaveLength(2);
});

test("while the database cannot be read, what lies ready is served", async () => {
  freshStore();
  const generations = fileGenerations(() => undefined);
  let isReadable = true;
  await open({ generations: { ...generations, look: () => (isReadable ? generations.look() : undefined) } });
  await publish(textOf());
  await wordsAt("/a1");
  isReadable = false;
  const stale = await press.ask("/a1");
  expect([stale.status, stale.headers["cache-status"]]).toEqual([200, "press; fwd=stale; detail=failing"]);
});

test("a page says until when it is true, and every page at most until the hour is over", async () => {
  freshStore();
  let now = NOON;
  await open({ clock: () => now });
  await publish(textOf());
  await wordsAt("/a1");
  now = NOON + 59 * 60_000;
  await wordsAt("/a1");
  expect(press.renders).toHaveLength(1);
  now = NOON + 60 * 60_000;
  way.happens = async () => {
    const said = answers.getStore();
    if (said) said.until = now + 1000;
  };
  await wordsAt("/a1");
  now += 999;
  await wordsAt("/a1");
  expect(press.renders).toHaveLength(2);
  now += 1;
  await wordsAt("/a1");
  expect(press.renders).toHaveLength(3);
});

test("50 changes, each asked for at once: none is answered with what was before", async () => {
  freshStore();
  await open();
  await publish({ ...textOf(), headline: "0" });
  let stale = 0;
  for (let number = 1; number <= 50; number++) {
    const noise = wordsAt("/a1");
    await rewrite(1, `Change ${number}`);
    if ((await wordsAt("/a1")) !== `<p>Change ${number}</p>`) stale += 1;
    await noise;
  }
  expect(stale).toBe(0);
});
