import { expect, test } from "vitest";
import { findArticle } from "#db/queries/articles.ts";
import { freshStore } from "#db/testing.ts";
import { correctArticle } from "#newsroom/corrections.ts";
import { scheduleChange } from "#newsroom/schedules.ts";
import { saveVersion } from "#newsroom/stories.ts";
import { deskOf, NOON, publish, textOf } from "#newsroom/testing.ts";

const HOUR = 3_600_000;
const NOTE = "The gates closed at five, not at four.";
const desk = (hours: number) => deskOf("editor", NOON + hours * HOUR);
const notesOf = async (id: number) => (await findArticle(id))?.corrections.map(({ note }) => note);

test("a correction that is sent twice is told once; another error of the same words can still be told", async () => {
  freshStore();
  const { id } = await publish(textOf());
  await saveVersion(desk(1), id, textOf({ words: "The gates closed at five." }));
  await correctArticle(desk(2), id, undefined, { note: NOTE });
  const again = correctArticle(desk(3), id, undefined, { note: ` ${NOTE} ` });
  await expect(again).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("out already") });
  expect(await notesOf(id)).toEqual([NOTE]);
  await correctArticle(desk(4), id, undefined, { note: "The picture showed another gate." });
  await correctArticle(desk(5), id, textOf({ words: "The gates closed at six." }), {
    note: "The picture showed another gate.",
  });
  expect(await notesOf(id)).toHaveLength(3);
});

test("a note to readers says something, in no more than 2,000 characters, whether it goes out now or later", async () => {
  freshStore();
  const { id } = await publish(textOf());
  await saveVersion(desk(1), id, textOf({ words: "The gates closed at five." }));
  for (const note of [" ", "n".repeat(2_001)]) {
    await expect(correctArticle(desk(2), id, undefined, { note })).rejects.toMatchObject({ code: "invalid" });
    const later = scheduleChange(desk(2), id, { kind: "correction", at: NOON + 9 * HOUR, note });
    await expect(later).rejects.toMatchObject({ code: "invalid" });
  }
  await correctArticle(desk(2), id, undefined, { note: "n".repeat(2_000) });
});
