import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { openedStore } from "#db/client.ts";
import { countWithoutFilters, type SearchResult, searchArticles } from "#db/queries/search.ts";
import { suggestSpelling } from "#db/queries/spelling.ts";
import type { SearchFilters } from "#db/search/expression.ts";
import { freshStore } from "#db/testing.ts";
import { readQuery } from "#domain/search/query.ts";
import { correctArticle, withdrawArticle } from "#newsroom/corrections.ts";
import { addPeople, deskOf, NOON, publish, textOf, UNSIGNED } from "#newsroom/testing.ts";

const YEAR = 365 * 24 * 3_600_000;

async function find(
  typed: string,
  filters: SearchFilters = {},
  sort: "relevance" | "date" = "relevance",
): Promise<number[]> {
  return (await ask(typed, filters, sort)).hits.map(({ card }) => card.id);
}

function ask(
  typed: string,
  filters: SearchFilters = {},
  sort: "relevance" | "date" = "relevance",
): Promise<SearchResult> {
  return searchArticles(readQuery(typed), filters, { sort, page: 1, size: 20, now: NOON });
}

beforeEach(async () => {
  freshStore();
  await addPeople();
  await publish(
    textOf({
      headline: "Night trains return to the viaduct",
      words: "Berths for the sleeper went in four hours.",
      topics: ["port"],
      authors: [{ slug: "ana-ruiz", role: "author" }],
    }),
    { id: 1, now: NOON - YEAR },
  );
  await publish(
    textOf({
      headline: "Fog shuts the airport",
      standfirst: "Pilots wait.",
      words: "No train was late, and no harbour boat.",
      section: "world",
      authors: [{ slug: "tom-bell", role: "author" }],
    }),
    { id: 2 },
  );
  await publish(
    textOf({
      headline: "Барьер выводят из строя",
      words: "Все шестеро ворот барьера поднимут до зимы. Ёлка стоит.",
      language: "ru",
    }),
    { id: 3 },
  );
  await publish(
    textOf({
      headline: "The café on Øster Quay",
      words: "A harbour master reads “Undertow” there.",
      label: "review",
      section: "culture",
    }),
    { id: 4 },
  );
});

describe("what is found", () => {
  test("words in headlines, standfirsts, bodies, and names of authors and topics", async () => {
    expect(await find("viaduct")).toEqual([1]);
    expect(await find("pilots")).toEqual([2]);
    expect(await find("sleeper")).toEqual([1]);
    expect(await find("ruiz")).toEqual([1]);
    expect(await find("Port ")).toEqual([1]);
  });

  test("inflections, in English and in Russian; ё is е; case and accents do not matter", async () => {
    expect((await find("harbours ")).sort()).toEqual([2, 4]);
    expect(await find("барьеров ")).toEqual([3]);
    expect(await find("елка")).toEqual([3]);
    expect(await find("CAFE oster")).toEqual([4]);
  });

  test("exact phrases, exclusions, and the beginning of the last word", async () => {
    expect(await find('"night trains"')).toEqual([1]);
    expect(await find('"trains night"')).toEqual([]);
    expect((await find("train -fog ")).sort()).toEqual([1]);
    expect(await find("viad")).toEqual([1]);
    expect(await find("viad ")).toEqual([]);
    expect((await find("-fog ")).sort()).toEqual([1, 3, 4]);
  });

  test("a headline counts more than a body; by date the newest stand first", async () => {
    // Rarity is judged by the archive: with four articles nothing is rare.
    for (let filler = 0; filler < 12; filler++) await publish(textOf({ headline: `Filler ${filler}` }));
    expect(await find("train ")).toEqual([1, 2]);
    expect(await find("train ", {}, "date")).toEqual([2, 1]);
  });

  test("filters narrow a search, and each says what would be found without it", async () => {
    expect(await find("train ", { section: ["world"] })).toEqual([2]);
    expect(await find("train ", { author: ["ana-ruiz"] })).toEqual([1]);
    expect(await find("train ", { topic: ["port"] })).toEqual([1]);
    expect(await find("harbour ", { label: ["review"] })).toEqual([4]);
    expect((await find("train ", { section: ["world", "veles-bay"] })).sort()).toEqual([1, 2]);
    expect(await find("train ", { from: NOON - 1000 })).toEqual([2]);
    expect(await find("train ", { to: NOON - 1000 })).toEqual([1]);
    expect(await countWithoutFilters(readQuery("viaduct "), { section: ["world"], label: ["news"] })).toEqual([
      { facet: "section", articles: 1, atLeast: false },
      { facet: "label", articles: 0, atLeast: false },
    ]);
  });

  test("results are counted by section, label, author and topic", async () => {
    const { total, facets } = await ask("train ");
    expect(total).toBe(2);
    expect(facets.section).toEqual([
      { value: "veles-bay", articles: 1 },
      { value: "world", articles: 1 },
    ]);
    expect(facets.topic).toEqual([{ value: "port", articles: 1 }]);
    expect(facets.author.map(({ value }) => value)).toEqual(["ana-ruiz", "tom-bell"]);
  });

  test("a misspelt word is mended by the nearest word of the archive", async () => {
    expect(await suggestSpelling(readQuery("vaiduct trains "))).toBe("viaduct trains");
    expect(await suggestSpelling(readQuery("viaduct "))).toBeUndefined();
    await withdrawArticle(deskOf("publisher"), 1, { reason: "No." });
    expect(await suggestSpelling(readQuery("vaiduct trains "))).not.toContain("viaduct");
  });
});

test("a common word is counted to a thousand, of which the newest and best stand first, and the counts are of those", async () => {
  const { writer } = openedStore();
  const add = writer.prepare(
    "insert into article_search (rowid, headline, standfirst, body, names, facets) values (?, '', '', 'tide tide_en', '', '_all')",
  );
  const file = writer.prepare(
    "insert into article_filings (row, filed, headline, standfirst, names) values (?, 'section:world', '', '', '')",
  );
  for (let at = 1; at <= 1100; at++) for (const statement of [add, file]) statement.run(at);
  await publish(textOf({ headline: "Tide of the century", section: "culture" }), { id: 77 });
  const { total, atLeast, facets, hits } = await ask("tide ");
  expect([total, atLeast]).toEqual([1000, true]);
  expect(facets.section).toEqual([
    { value: "world", articles: 999 },
    { value: "culture", articles: 1 },
  ]);
  expect(hits[0]?.card.id).toBe(77);
});

test("the beginning of a word never finds the mark of a language", async () => {
  expect(await find("en")).toEqual([]);
  expect(await find("xx")).toEqual([]);
});

describe("what is never found", () => {
  test("withdrawn articles, and words a correction took out", async () => {
    await correctArticle(deskOf("editor"), 2, textOf({ headline: "Mist shuts the airport", words: "All was well." }), {
      note: "It was mist.",
      ...UNSIGNED,
    });
    expect(await find("fog ")).toEqual([]);
    expect(await find("mist ")).toEqual([2]);
    await withdrawArticle(deskOf("publisher"), 2, { reason: "It was neither." });
    expect(await find("mist ")).toEqual([]);
    expect((await ask("-nothing ")).total).toBe(3);
  });
});

test("no string a reader can type breaks the search", async () => {
  const hostile = [
    '"',
    "*",
    "NEAR(a b",
    "a AND",
    "^x",
    "{headline}:x",
    "a:b",
    "\0",
    "'; drop table articles;--",
    "-",
    "- -",
    "🗞️",
    "a".repeat(10_000),
    '"a" "',
    "(((((",
    "facet_all",
    "section_world",
  ];
  for (const typed of hostile) expect((await ask(typed)).hits.length).toBeGreaterThanOrEqual(0);
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", maxLength: 200 }), async (typed) => {
      await ask(typed);
    }),
    { numRuns: 300 },
  );
});
