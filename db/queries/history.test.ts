import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { countPublicVersions, findPublicVersion, listPublicVersions, VERSIONS_ON_A_PAGE } from "#db/queries/history.ts";
import { freshStore } from "#db/testing.ts";
import { correctArticle, fixTypo, updateArticle, withdrawArticle } from "#newsroom/corrections.ts";
import { createStory, saveVersion } from "#newsroom/stories.ts";
import { deskOf, NOON, publish, textOf } from "#newsroom/testing.ts";

const HOUR = 3_600_000;

/** An article that was released, updated and corrected, with drafts saved in between. */
async function changedArticle(): Promise<number> {
  const { id } = await publish(textOf());
  await saveVersion(deskOf("editor", NOON + HOUR), id, textOf({ words: "Quokkamarker one." }));
  await updateArticle(deskOf("editor", NOON + 2 * HOUR), id, textOf({ words: "The gates closed at five." }));
  const note = "The gates closed at five, not at four.";
  await correctArticle(deskOf("editor", NOON + 3 * HOUR), id, textOf({ words: "They closed at five." }), { note });
  await saveVersion(deskOf("editor", NOON + 4 * HOUR), id, textOf({ words: "Quokkamarker two." }));
  return id;
}

/** All that readers find of an article's history. */
async function listAll(article: number) {
  return listPublicVersions(article, await countPublicVersions(article));
}

test("readers find each released version with its time, kind and note, numbered from 1, and all of them verify", async () => {
  freshStore();
  const versions = await listAll(await changedArticle());
  expect(versions.map(({ number, kind, at, verified }) => [number, kind, at, verified])).toEqual([
    [1, "release", NOON, true],
    [2, "update", NOON + 2 * HOUR, true],
    [3, "correction", NOON + 3 * HOUR, true],
  ]);
  expect(versions[2]?.note).toBe("The gates closed at five, not at four.");
});

test("a draft saved before or after a release is nowhere on the readers' side", async () => {
  const { reader } = freshStore();
  const id = await changedArticle();
  const draft = await createStory(deskOf("editor"), textOf({ words: "Quokkamarker three." }));
  const texts = await Promise.all([1, 2, 3, 4, 5].map((number) => findPublicVersion(id, number)));
  expect(texts.map((text) => text?.number)).toEqual([1, 2, 3, undefined, undefined]);
  expect(JSON.stringify([texts, await listAll(id)])).not.toContain("Quokkamarker");
  expect(await listAll(draft)).toEqual([]);
  expect(JSON.stringify(reader.prepare("select * from article_versions").all())).not.toContain("Quokkamarker");
});

test("a long history comes page by page, each version with its own number, seal and text", async () => {
  freshStore();
  const { id } = await publish(textOf());
  const releases = VERSIONS_ON_A_PAGE + 3;
  for (let number = 2; number <= releases; number++)
    await fixTypo(deskOf("editor", NOON + number), id, textOf({ headline: `Headline ${number}` }));
  const page = async (last: number) =>
    (await listPublicVersions(id, last)).map(({ number, at }) => [number, at - NOON]);
  expect(await page(releases)).toEqual(
    Array.from({ length: VERSIONS_ON_A_PAGE }, (_, place) => [place + 4, place + 4]),
  );
  expect(await page(3)).toEqual([
    [1, 0],
    [2, 2],
    [3, 3],
  ]);
  expect((await listAll(id)).every(({ verified }) => verified)).toBe(true);
  expect(await findPublicVersion(id, 40)).toMatchObject({ number: 40, headline: "Headline 40", verified: true });
  expect(await findPublicVersion(id, 0)).toBeUndefined();
});

test("a version altered before the first of a page is seen by the one that follows it", async () => {
  const { writer } = freshStore();
  const { id } = await publish(textOf());
  for (let number = 2; number <= VERSIONS_ON_A_PAGE + 1; number++)
    await fixTypo(deskOf("editor", NOON + number), id, textOf({ headline: `Headline ${number}` }));
  writer.prepare("update article_versions set hash = 'other' where kind = 'release'").run();
  expect((await listAll(id)).map(({ number, verified }) => [number, verified]).slice(0, 2)).toEqual([
    [2, false],
    [3, true],
  ]);
});

test("a withdrawal takes the whole history with it", async () => {
  const { reader } = freshStore();
  const id = await changedArticle();
  await withdrawArticle(deskOf("publisher"), id, { reason: "It did not happen." });
  expect(await listAll(id)).toEqual([]);
  expect(reader.prepare("select count(*) from article_versions").pluck().get()).toBe(0);
});

test("a version altered in the file says that it no longer is what was released", async () => {
  const { writer } = freshStore();
  const id = await changedArticle();
  const verified = async () => (await listAll(id)).map((version) => version.verified);
  writer.prepare("update article_versions set content = replace(content, 'five', 'nine') where kind = 'update'").run();
  expect(await verified()).toEqual([true, false, true]);
  writer.prepare("update article_versions set note = 'Nothing was wrong.' where kind = 'correction'").run();
  expect(await verified()).toEqual([true, false, false]);
});

test("a release that does not follow the one right before it does not verify", async () => {
  const { writer } = freshStore();
  const { id } = await publish(textOf());
  await fixTypo(deskOf("editor"), id, textOf({ words: "The gates closed at four o'clock." }));
  const other = await publish(textOf({ words: "Other words." }));
  writer
    .prepare(
      "update article_versions set (content, content_hash, hash) = (select content, content_hash, hash from article_versions where article = ?) where article = ? and kind = 'release'",
    )
    .run(other.id, id);
  expect((await listAll(id)).map((version) => version.verified)).toEqual([false, false]);
});

test("a paper in use gets the history of what is out, and of nothing else", async () => {
  const { writer } = freshStore();
  const id = await changedArticle();
  const gone = await publish(textOf({ headline: "Another" }));
  await withdrawArticle(deskOf("publisher"), gone.id, { reason: "No." });
  const projected = await listAll(id);
  writer.exec("drop table article_versions");
  const migration = readFileSync(join(import.meta.dirname, "../migrations/0003_history.sql"), "utf8");
  writer.exec(migration);
  writer.exec("alter table article_versions add error text");
  writer.exec("update article_versions set error = 'other' where kind = 'correction'");
  expect(await listAll(id)).toEqual(projected);
  expect(await listAll(gone.id)).toEqual([]);
});
