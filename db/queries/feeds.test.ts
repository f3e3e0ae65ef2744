import { expect, test } from "vitest";
import { findArticle } from "#db/queries/articles.ts";
import { findLastChange, listWholeArticles } from "#db/queries/feeds.ts";
import { freshStore } from "#db/testing.ts";
import { fixTypo, updateArticle, withdrawArticle } from "#newsroom/corrections.ts";
import { deskOf, NOON, publish, textOf } from "#newsroom/testing.ts";

test("whole articles come in the order asked for, without those that are not out", async () => {
  freshStore();
  const [first, second] = [await publish(textOf({})), await publish(textOf({}))];
  const ids = async () => (await listWholeArticles([second.id, 99, first.id])).map(({ id }) => id);
  expect(await ids()).toEqual([second.id, first.id]);
  await withdrawArticle(deskOf("publisher"), second.id, { reason: "It was not so." });
  expect(await ids()).toEqual([first.id]);
});

test("an article is the same while those it leads to are only reworded, and another when one of them is withdrawn", async () => {
  freshStore();
  const { id: target } = await publish(textOf({ headline: "Ferry tolls" }));
  const named = await publish(textOf({ headline: "Harbour dues" }));
  const card = (article: number | null, title: string) => ({
    type: "related" as const,
    attrs: { article, title, href: "#" },
  });
  const content = [card(target, "Ferry tolls"), card(null, "Harbour dues")];
  const { id } = await publish(textOf({ body: { type: "doc", content } }));
  const read = async () => (await listWholeArticles([id]))[0];
  const before = await read();
  expect(Object.keys(before?.references.articles ?? {})).toEqual([String(target)]);
  expect(before?.references.headlines["harbour dues"]).toMatchObject({ id: named.id });

  await updateArticle(deskOf("editor", NOON + 1), target, textOf({ headline: "Ferry tolls rise" }));
  expect(await read()).toBe(before);
  await withdrawArticle(deskOf("publisher", NOON + 2), target, { reason: "It was not so." });
  expect((await read())?.body.content).toEqual([card(null, "Harbour dues")]);
  await withdrawArticle(deskOf("publisher", NOON + 3), named.id, { reason: "It was not so." });
  expect((await read())?.references).toMatchObject({ articles: {}, headlines: {} });
});

test("an article is the same while its translation comes out and is reworded: feeds do not tell of it", async () => {
  freshStore();
  const { id } = await publish(textOf({ headline: "Ferry tolls" }));
  const read = async () => (await listWholeArticles([id]))[0];
  const before = await read();
  const inRussian = { headline: "Плата за паром", language: "ru", translationOf: id };
  const translation = await publish(textOf(inRussian));
  await updateArticle(deskOf("editor", NOON + 1), translation.id, textOf({ ...inRussian, headline: "Паром дорожает" }));
  expect((await findArticle(id))?.translations).toMatchObject([{ headline: "Паром дорожает" }]);
  expect(await read()).toBe(before);
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
