import { expect, test } from "vitest";
import { countRead, flushReads } from "#db/queries/reads.ts";
import { freshStore } from "#db/testing.ts";
import { withdrawArticle } from "#newsroom/corrections.ts";
import { seePaperReads, seeStoryReads } from "#newsroom/reads.ts";
import { deskOf, NOON, publish, textOf } from "#newsroom/testing.ts";

const HOUR = 3_600_000;
const editor = deskOf("editor", NOON + 30 * 60_000);

async function aReadPaper() {
  const { reader } = freshStore();
  await publish(textOf({ headline: "One" }));
  await publish(textOf({ headline: "Two" }));
  for (const source of ["search", "search", "social", "direct"] as const) countRead(1, NOON, source);
  countRead(1, NOON - 3 * HOUR, "internal");
  countRead(2, NOON, "other");
  countRead(2, NOON - 40 * 24 * HOUR, "direct");
  await flushReads(NOON);
  return reader;
}

test("reads of a story and of the paper are told by the hour and by the day, and from where they came", async () => {
  await aReadPaper();
  const story = await seeStoryReads(editor, 1, "two-days");
  expect(story).toMatchObject({ total: 5 });
  expect(story.bars).toHaveLength(48);
  expect(story.bars.at(-1)).toEqual({ from: NOON, reads: 4 });
  expect(story.bars.at(-4)?.reads).toBe(1);
  expect(Object.fromEntries(story.sources.map(({ source, reads }) => [source, reads]))).toEqual({
    ...{ search: 2, social: 1, internal: 1, direct: 1, other: 0 },
  });
  expect((await seePaperReads(editor, "month")).bars.at(-1)?.reads).toBe(6);
  expect((await seePaperReads(editor, "quarter")).total).toBe(7);
  expect((await seePaperReads(editor, "two-days")).now.map(({ card, reads }) => [card.id, reads])).toEqual([
    [1, 4],
    [2, 1],
  ]);
});

test("sources are counts of an hour and nothing else, forgotten after 90 days and with the article", async () => {
  const reader = await aReadPaper();
  const columns = reader.prepare("select name from pragma_table_info('read_sources')").pluck().all();
  expect(columns).toEqual(["article", "hour", "source", "reads"]);
  await withdrawArticle(deskOf("publisher"), 1, { reason: "No." });
  expect(reader.prepare("select count(*) from read_sources where article = 1").pluck().get()).toBe(0);
  countRead(2, NOON + 60 * 24 * HOUR, "direct");
  await flushReads(NOON + 60 * 24 * HOUR);
  expect(reader.prepare("select count(*) from read_sources").pluck().get()).toBe(2);
});
