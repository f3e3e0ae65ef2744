import { expect, test } from "vitest";
import { findLastChange, listWholeArticles } from "#db/queries/feeds.ts";
import { freshStore } from "#db/testing.ts";
import { fixTypo, withdrawArticle } from "#newsroom/corrections.ts";
import { deskOf, NOON, publish, textOf } from "#newsroom/testing.ts";

test("whole articles come in the order asked for, without those that are not out", async () => {
  freshStore();
  const [first, second] = [await publish(textOf({})), await publish(textOf({}))];
  const ids = async () => (await listWholeArticles([second.id, 99, first.id])).map(({ id }) => id);
  expect(await ids()).toEqual([second.id, first.id]);
  await withdrawArticle(deskOf("publisher"), second.id, { reason: "It was not so." });
  expect(await ids()).toEqual([first.id]);
});

test("the last change is that of anything readers see, typos and withdrawals too", async () => {
  freshStore();
  expect(await findLastChange()).toBeUndefined();
  const { id } = await publish(textOf({}));
  expect(await findLastChange()).toBe(NOON);
  await fixTypo(deskOf("editor", NOON + 1), id, textOf({ words: "The gates closed at fuor." }));
  expect(await findLastChange()).toBe(NOON + 1);
  await withdrawArticle(deskOf("publisher", NOON + 2), id, { reason: "It was not so." });
  expect(await findLastChange()).toBe(NOON + 2);
});
