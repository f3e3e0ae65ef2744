import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findArticle } from "#db/queries/articles.ts";
import { readSources } from "#db/queries/front.ts";
import { listLatest } from "#db/queries/listings.ts";
import { listRelated } from "#db/queries/related.ts";
import { standingStore } from "#db/testing.ts";
import { ninjsOf } from "#domain/articles/ninjs.ts";
import { ninjs } from "#domain/articles/ninjs-testing.ts";
import { publication } from "#domain/testing.ts";
import { importMarkdown } from "#importers/markdown/import-markdown.ts";
import { inspectPaper } from "#newsroom/inspect.ts";
import { deskOf } from "#newsroom/testing.ts";
import { type Loaded, loadSample } from "#seeds/load.ts";

const desk = deskOf("system");
const folder = (name: string) => fileURLToPath(new URL(name, import.meta.url));
let loaded: Loaded;
let close: () => Promise<void>;

beforeAll(async () => {
  close = standingStore();
  loaded = await loadSample(desk, () => undefined);
}, 120_000);

afterAll(async () => close());

test("the whole sample paper goes in: nothing of it fails, and nothing it links to is missing", async () => {
  expect(loaded.failed).toEqual([]);
  expect((await inspectPaper()).problems).toEqual([]);
  expect((await readSources(desk.now, desk.now)).slots).toHaveLength(loaded.slots);
});

test("every article of the sample paper has at least three beside it, none of them itself or told twice", async () => {
  const cards = (await listLatest({ limit: 500 }))?.cards ?? [];
  expect(cards.length).toBeGreaterThan(30);
  for (const { id, headline } of cards) {
    const beside = (await listRelated(id, 3)).map((card) => card.id);
    expect(new Set(beside).size, headline).toBe(3);
    expect(beside, headline).not.toContain(id);
  }
});

test("every article of the sample paper is ninjs 2.1, with no property the standard does not know", async () => {
  const cards = (await listLatest({ limit: 500 }))?.cards ?? [];
  for (const { id, headline } of cards) {
    const article = await findArticle(id);
    expect(article && ninjs.safeParse(ninjsOf(publication, article)).error, headline).toBeUndefined();
  }
});

test("importing the sample paper again changes nothing", async () => {
  const again = await importMarkdown(desk, folder("articles"), { pictures: folder("pictures") });
  expect(again).toMatchObject({ created: 0, changed: 0, unchanged: loaded.articles });
});
