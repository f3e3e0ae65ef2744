import { drizzle } from "drizzle-orm/better-sqlite3";
import { expect, test } from "vitest";
import { type OpenStore, replaceStore } from "#db/client.ts";
import { findArticle, findCards, findWithdrawal } from "#db/queries/articles.ts";
import { findAuthor } from "#db/queries/authors.ts";
import { listCorrections } from "#db/queries/corrections.ts";
import { findLastChange, listWholeArticles } from "#db/queries/feeds.ts";
import { findFront, listFrontPool } from "#db/queries/front.ts";
import { findNextSlotChange } from "#db/queries/front-slots.ts";
import {
  countAuthor,
  countSection,
  countTopic,
  findNeighbouringDays,
  listAuthor,
  listDay,
  listDays,
  listLatest,
  listMonths,
  listSection,
  listTopic,
} from "#db/queries/listings.ts";
import { findLive } from "#db/queries/live.ts";
import { findMediaFile, findPicture } from "#db/queries/media.ts";
import { listOutbox } from "#db/queries/outbox.ts";
import { listMostRead } from "#db/queries/reads.ts";
import { listReadNext, listRelated } from "#db/queries/related.ts";
import { listAuthorPages, listSectionPages, listTopicPages } from "#db/queries/sitemap-pages.ts";
import { listNews, listSitemapMonths, readSitemapMonth } from "#db/queries/sitemaps.ts";
import { listSectionTopics } from "#db/queries/topics.ts";
import { freshStore } from "#db/testing.ts";
import { correctArticle } from "#newsroom/corrections.ts";
import { addPeople, deskOf, NOON, publish, textOf } from "#newsroom/testing.ts";

interface Asked {
  statement: string;
  parameters: unknown[];
}

/** The same store, writing down each statement that readers' queries ask. */
function listening(open: OpenStore, asked: Asked[]): OpenStore {
  const logQuery = (statement: string, parameters: unknown[]) => asked.push({ statement, parameters });
  return { ...open, read: drizzle(open.reader, { logger: { logQuery } }) };
}

function planOf(open: OpenStore, { statement, parameters }: Asked): string[] {
  const rows = open.reader.prepare<unknown[], { detail: string }>(`explain query plan ${statement}`).all(...parameters);
  return rows.map(({ detail }) => detail);
}

const page = { limit: 5 };
const next = { before: 1, limit: 5 };

async function readAll(found: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of found);
}

/** Queries that grow with the paper if an index is missing. `sorts` where few rows are put in order afterwards. */
const QUERIES: Record<string, { ask: () => Promise<unknown>; sorts?: boolean }> = {
  listLatest: { ask: () => listLatest(page) },
  "listLatest before": { ask: () => listLatest(next) },
  listSection: { ask: () => listSection("veles-bay", page) },
  "listSection before": { ask: () => listSection("veles-bay", next) },
  listTopic: { ask: () => listTopic("port", page) },
  "listTopic before": { ask: () => listTopic("port", next) },
  listAuthor: { ask: () => listAuthor("ana-ruiz", page) },
  "listAuthor before": { ask: () => listAuthor("ana-ruiz", next) },
  listDay: { ask: () => listDay("2026-11-17", page) },
  "listDay before": { ask: () => listDay("2026-11-17", next) },
  counts: { ask: async () => [await countSection("world"), await countTopic("port"), await countAuthor("ana-ruiz")] },
  listMonths: { ask: () => listMonths("2026"), sorts: true },
  listDays: { ask: () => listDays("2026", "11"), sorts: true },
  findNeighbouringDays: { ask: () => findNeighbouringDays("2026-11-16") },
  findArticle: { ask: () => findArticle(1), sorts: true },
  findCards: { ask: () => findCards([1]), sorts: true },
  findWithdrawal: { ask: () => findWithdrawal(1) },
  findAuthor: { ask: () => findAuthor("ana-ruiz") },
  listCorrections: { ask: () => listCorrections(page) },
  "listCorrections before": { ask: () => listCorrections(next) },
  listRelated: { ask: () => listRelated(1, 5), sorts: true },
  listReadNext: { ask: () => listReadNext(1, 5), sorts: true },
  listFrontPool: { ask: () => listFrontPool(5), sorts: true },
  findFront: { ask: () => findFront(NOON, NOON), sorts: true },
  "findFront of the past": { ask: () => findFront(NOON, NOON + 1), sorts: true },
  findNextSlotChange: { ask: () => findNextSlotChange(NOON) },
  findLive: { ask: () => findLive(NOON) },
  findPicture: { ask: () => findPicture("0".repeat(32)), sorts: true },
  findMediaFile: { ask: () => findMediaFile("0".repeat(32), "a-400.webp") },
  listOutbox: { ask: () => listOutbox(0, 5) },
  listMostRead: { ask: () => listMostRead(NOON, 5), sorts: true },
  "listMostRead of a section": { ask: () => listMostRead(NOON, 5, "veles-bay"), sorts: true },
  listWholeArticles: { ask: () => listWholeArticles([1]), sorts: true },
  findLastChange: { ask: () => findLastChange() },
  listSitemapMonths: { ask: () => listSitemapMonths() },
  readSitemapMonth: { ask: () => readAll(readSitemapMonth("2026-11", 1)), sorts: true },
  "readSitemapMonth, second file": { ask: () => readAll(readSitemapMonth("2026-11", 2, { file: 1, lot: 1 })) },
  listNews: { ask: () => listNews(NOON) },
  "pages of a sitemap": {
    ask: async () => [await listSectionPages(), await listTopicPages(), await listAuthorPages()],
  },
  listSectionTopics: { ask: () => listSectionTopics("veles-bay", 5), sorts: true },
};

/** Reading an index in its order, up to a limit, is what a listing of everything is; walking a table is not. A list that was given is walked. */
const WALKS = /^SCAN (?!.*USING (?:COVERING )?INDEX)(?!\(subquery)(?!CONSTANT)(?!json_each )/;

test.each(Object.entries(QUERIES))("%s is served by indexes", async (_, { ask, sorts = false }) => {
  const open = freshStore();
  await addPeople();
  await publish(textOf({ authors: [{ slug: "ana-ruiz", role: "author" }], topics: ["port"] }));
  await correctArticle(
    deskOf("editor"),
    1,
    textOf({ authors: [{ slug: "ana-ruiz", role: "author" }], topics: ["port"] }),
    { note: "n" },
  );
  const asked: Asked[] = [];
  replaceStore(listening(open, asked));
  await ask();
  expect(asked.length).toBeGreaterThan(0);
  const steps = asked.flatMap((one) => planOf(open, one).map((step) => `${step} <- ${one.statement}`));
  expect(steps.filter((step) => WALKS.test(step))).toEqual([]);
  const ids = steps.filter((step) => step.includes("TEMP B-TREE") && !/article_authors|media_variants/.test(step));
  if (!sorts) expect(ids).toEqual([]);
});
