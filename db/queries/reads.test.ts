import { expect, test } from "vitest";
import { countRead, flushReads, listMostRead } from "#db/queries/reads.ts";
import { freshStore } from "#db/testing.ts";
import { withdrawArticle } from "#newsroom/corrections.ts";
import { deskOf, NOON, publish, textOf } from "#newsroom/testing.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

async function read(id: number, times: number, at: number): Promise<void> {
  for (let time = 0; time < times; time++) countRead(id, at);
  await flushReads(NOON);
}

const idsOf = async (limit: number, section?: string) => (await listMostRead(NOON, limit, section)).map(({ id }) => id);

test("most read are those opened most in the last 24 hours, then in longer spans, then the newest", async () => {
  freshStore();
  for (let age = 1; age <= 6; age++) await publish(textOf(), { now: NOON - age * HOUR });
  await read(1, 2, NOON - HOUR);
  await read(2, 3, NOON - HOUR);
  await read(3, 50, NOON - 3 * DAY);
  await read(4, 90, NOON - 30 * DAY);
  await read(5, 900, NOON - 100 * DAY);
  expect(await idsOf(6)).toEqual([2, 1, 3, 4, 5, 6]);
  expect(await idsOf(1)).toEqual([2]);
});

test("counts of the same hour add up over many writes, and a section has its own list", async () => {
  const { reader } = freshStore();
  await publish(textOf({ section: "sport" }));
  await publish(textOf());
  await read(1, 2, NOON);
  await read(1, 3, NOON + 1);
  await read(2, 9, NOON);
  expect(reader.prepare("select reads from article_reads where article = 1").pluck().all()).toEqual([5]);
  expect(await idsOf(3, "sport")).toEqual([1]);
});

test("reads of what is withdrawn meanwhile, or never was, are let go without harm", async () => {
  freshStore();
  await publish(textOf());
  countRead(1, NOON);
  countRead(77, NOON);
  await withdrawArticle(deskOf("publisher"), 1, { reason: "No." });
  await flushReads(NOON);
  expect(await idsOf(3)).toEqual([]);
});

test("counts too old to matter are forgotten", async () => {
  const { reader } = freshStore();
  await publish(textOf());
  await read(1, 1, NOON - 89 * DAY);
  await read(1, 1, NOON - 91 * DAY);
  await read(1, 1, NOON);
  expect(reader.prepare("select count(*) from article_reads").pluck().get()).toBe(2);
});

test("nothing is kept of a reader but that an hour had one more", async () => {
  const { reader } = freshStore();
  const columns = reader.prepare("select name from pragma_table_info('article_reads')").pluck().all();
  expect(columns).toEqual(["article", "hour", "reads"]);
});
