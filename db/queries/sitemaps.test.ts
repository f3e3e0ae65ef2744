import { expect, test } from "vitest";
import { listAuthorPages, listSectionPages, listTopicPages } from "#db/queries/sitemap-pages.ts";
import { findSitemapMonth, listNews, listSitemapMonths, readSitemapMonth } from "#db/queries/sitemaps.ts";
import { freshStore } from "#db/testing.ts";
import { NEWS_SPAN } from "#domain/sitemaps/news-sitemap.ts";
import { fixTypo, updateArticle, withdrawArticle } from "#newsroom/corrections.ts";
import { addPeople, deskOf, NOON, publish, textOf } from "#newsroom/testing.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

async function read(month: string, part = 1, sizes?: { file: number; lot: number }) {
  const found = [];
  for await (const article of readSitemapMonth(month, part, sizes)) found.push(article);
  return found;
}

test("the months are those in which anything was released, with how much and when it last changed", async () => {
  freshStore();
  expect(await listSitemapMonths()).toEqual([]);
  await publish(textOf({}), { now: NOON - 40 * DAY });
  await publish(textOf({}), { now: NOON - DAY });
  const { id } = await publish(textOf({}), { now: NOON });
  await updateArticle(deskOf("editor", NOON + 60 * DAY), id, textOf({ words: "They opened at five." }));
  expect(await listSitemapMonths()).toEqual([
    { month: "2026-10", articles: 1, changedAt: NOON - 40 * DAY },
    { month: "2026-11", articles: 2, changedAt: NOON + 60 * DAY },
  ]);
  expect(await findSitemapMonth("2026-12")).toBeUndefined();
});

test("a mended typo moves no time of change", async () => {
  freshStore();
  const { id } = await publish(textOf({}));
  await fixTypo(deskOf("editor", NOON + HOUR), id, textOf({ words: "The gates closed at fuor." }));
  expect(await findSitemapMonth("2026-11")).toMatchObject({ changedAt: NOON });
});

test("the files of a month hold each of its articles once, in the order of release, over any number of lots", async () => {
  freshStore();
  const ids: number[] = [];
  for (let index = 0; index < 8; index += 1) ids.push((await publish(textOf({}), { now: NOON + index })).id);
  await publish(textOf({}), { now: NOON + 40 * DAY });
  expect((await read("2026-11")).map(({ id }) => id)).toEqual(ids);
  const sizes = { file: 5, lot: 2 };
  const files = [await read("2026-11", 1, sizes), await read("2026-11", 2, sizes), await read("2026-11", 3, sizes)];
  expect(files.map((file) => file.length)).toEqual([5, 3, 0]);
  expect(files.flat().map(({ id }) => id)).toEqual(ids);
});

test("a withdrawn article is in no sitemap from that moment", async () => {
  freshStore();
  const { id } = await publish(textOf({}));
  expect(await read("2026-11")).toHaveLength(1);
  await withdrawArticle(deskOf("publisher"), id, { reason: "It was not so." });
  expect([await read("2026-11"), await listSitemapMonths(), await listNews(NOON)]).toEqual([[], [], []]);
});

test("every language of a text names all the others", async () => {
  freshStore();
  const first = await publish(textOf({}));
  const other = await publish(textOf({ language: "ru", translationOf: first.id }));
  const found = await read("2026-11");
  expect(found.map(({ id, translations }) => [id, translations.map((text) => text.id)])).toEqual([
    [first.id, [other.id]],
    [other.id, [first.id]],
  ]);
});

test("news is what came out in the last two days, newest first", async () => {
  freshStore();
  await publish(textOf({}), { now: NOON - NEWS_SPAN });
  const second = await publish(textOf({}), { now: NOON - NEWS_SPAN + 1 });
  const third = await publish(textOf({}), { now: NOON });
  expect((await listNews(NOON)).map(({ id }) => id)).toEqual([third.id, second.id]);
});

test("listings are named once something is in them, with the time of the newest", async () => {
  freshStore();
  await addPeople();
  expect([await listSectionPages(), await listTopicPages(), await listAuthorPages()]).toEqual([[], [], []]);
  const text = { topics: ["port"], authors: [{ slug: "ana-ruiz", role: "author" as const }] };
  await publish(textOf(text), { now: NOON - DAY });
  await publish(textOf(text), { now: NOON });
  expect(await listSectionPages()).toEqual([{ slug: "veles-bay", changedAt: NOON }]);
  expect(await listTopicPages()).toEqual([{ slug: "port", changedAt: NOON }]);
  expect(await listAuthorPages()).toEqual([{ slug: "ana-ruiz", changedAt: NOON }]);
});
