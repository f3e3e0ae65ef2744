import fc from "fast-check";
import { expect, test } from "vitest";
import {
  countAuthor,
  countSection,
  countTopic,
  findNeighbouringDays,
  type Listing,
  listAuthor,
  listDay,
  listDays,
  listLatest,
  listMonths,
  listSection,
  listTopic,
  listYears,
  type Page,
} from "#db/queries/listings.ts";
import { freshStore } from "#db/testing.ts";
import { importArticle } from "#newsroom/import.ts";
import { addPeople, deskOf, publish, textOf } from "#newsroom/testing.ts";

const DAY = Date.parse("2026-03-01T12:00:00Z");
const desk = deskOf("system");

/** An article of the given number and minute, signed twice by one person, in two roles. */
async function put(id: number, minute: number, section: "world" | "sport" = "world"): Promise<void> {
  const draft = textOf({ headline: `Number ${id}`, section, topics: ["port"] });
  const authors = [
    { name: "Ana Ruiz", role: "author" as const },
    { name: "Ana Ruiz", role: "photographs" as const },
  ];
  await importArticle(desk, { id, releasedAt: DAY + minute * 60_000, draft: { ...draft, authors }, changes: [] });
}

async function readThrough(list: (page: Page) => Promise<Listing | undefined>, limit: number): Promise<number[]> {
  const ids: number[] = [];
  const befores: (number | undefined)[] = [undefined];
  let page = await list({ limit });
  while (page !== undefined) {
    expect(page.newer).toBe(befores.at(-2));
    befores.push(page.older);
    ids.push(...page.cards.map(({ id }) => id));
    expect(page.cards.length).toBeLessThanOrEqual(limit);
    page = page.older === undefined ? undefined : await list({ before: page.older, limit });
  }
  return ids;
}

test("over all pages of any size, every article is shown exactly once, newest first, also with equal times", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ minute: fc.integer({ min: 0, max: 3 }), sport: fc.boolean() }), { maxLength: 14 }),
      fc.integer({ min: 1, max: 6 }),
      async (rows, limit) => {
        const open = freshStore();
        await addPeople();
        for (const [at, { minute, sport }] of rows.entries()) await put(at + 1, minute, sport ? "sport" : "world");
        const ordered = rows
          .map((row, at) => ({ ...row, id: at + 1 }))
          .sort((a, b) => b.minute - a.minute || b.id - a.id);
        const all = ordered.map(({ id }) => id);
        const inSport = ordered.filter(({ sport }) => sport).map(({ id }) => id);
        expect(await readThrough(listLatest, limit)).toEqual(all);
        expect(await readThrough((page) => listSection("sport", page), limit)).toEqual(inSport);
        expect(await readThrough((page) => listTopic("port", page), limit)).toEqual(all);
        expect(await readThrough((page) => listAuthor("ana-ruiz", page), limit)).toEqual(all);
        expect(await readThrough((page) => listDay("2026-03-01", page), limit)).toEqual(all);
        expect(await countSection("sport")).toBe(inSport.length);
        expect([await countTopic("port"), await countAuthor("ana-ruiz")]).toEqual([all.length, all.length]);
        open.close();
      },
    ),
    { numRuns: 12 },
  );
});

test("an author's page tells what they did for each article, in every role", async () => {
  freshStore();
  await put(1, 0);
  const listing = await listAuthor("ana-ruiz", { limit: 5 });
  expect(listing?.cards[0]?.authors.map(({ role }) => role)).toEqual(["author", "photographs"]);
});

test("a page before something that is not in the listing does not exist; a last page has nothing older", async () => {
  freshStore();
  await addPeople();
  await put(1, 0);
  await put(2, 1, "sport");
  const limit = 5;
  expect(await listLatest({ before: 9, limit })).toBeUndefined();
  expect(await listSection("sport", { before: 1, limit })).toBeUndefined();
  expect(await listTopic("schools", { before: 1, limit })).toBeUndefined();
  expect(await listAuthor("tom-bell", { before: 1, limit })).toBeUndefined();
  expect(await listDay("2026-03-02", { before: 1, limit })).toBeUndefined();
  expect(await listSection("none", { limit })).toEqual({ cards: [] });
  expect(await listLatest({ before: 1, limit })).toEqual({ cards: [] });
  expect(await listLatest({ limit: 2 })).not.toHaveProperty("older");
});

test("the archive counts years, months and days, and knows the days beside one", async () => {
  freshStore();
  for (const day of ["2024-12-31", "2026-01-02", "2026-01-02", "2026-01-31", "2026-11-05"]) {
    await publish(textOf(), { now: Date.parse(`${day}T12:00:00Z`) });
  }
  expect(await listYears()).toEqual([
    { year: "2026", articles: 4 },
    { year: "2024", articles: 1 },
  ]);
  expect(await listMonths("2026")).toEqual([
    { month: "01", articles: 3 },
    { month: "11", articles: 1 },
  ]);
  expect(await listDays("2026", "01")).toEqual([
    { day: "2026-01-02", articles: 2 },
    { day: "2026-01-31", articles: 1 },
  ]);
  expect(await findNeighbouringDays("2026-01-02")).toEqual({ before: "2024-12-31", after: "2026-01-31" });
  expect(await findNeighbouringDays("2026-12-01")).toEqual({ before: "2026-11-05" });
});
