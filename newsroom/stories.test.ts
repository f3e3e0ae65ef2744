import { expect, test } from "vitest";
import { findArticle, findWithdrawal } from "#db/queries/articles.ts";
import { listCorrections } from "#db/queries/corrections.ts";
import { listLatest } from "#db/queries/listings.ts";
import { listOutbox } from "#db/queries/outbox.ts";
import { freshStore } from "#db/testing.ts";
import { Refusal } from "#domain/refusal.ts";
import { changeSlug, correctArticle, fixTypo, updateArticle, withdrawArticle } from "#newsroom/corrections.ts";
import { approveStory, createStory, publishAtOnce, publishStory, saveVersion, submitStory } from "#newsroom/stories.ts";
import { addPeople, deskOf, NOON, publish, textOf, UNSIGNED } from "#newsroom/testing.ts";

const HOUR = 3_600_000;

test("a story is nowhere on the readers' side until it is published, and then it is there at once", async () => {
  const { reader } = freshStore();
  await addPeople();
  const desk = deskOf("editor");
  const text = textOf({
    headline: "Zanzibarmarker",
    authors: [{ slug: "ana-ruiz", role: "author" }],
    topics: ["port"],
  });
  const id = await createStory(desk, text);
  await saveVersion(desk, id, text);
  await submitStory(desk, id);
  await approveStory(desk, id);
  expect(await findArticle(id)).toBeUndefined();
  const ofTheNewsroom = ["versions", "stories", "story_search", "story_search_content"];
  expect(tablesWith(reader, "zanzibarmarker")).toEqual(ofTheNewsroom);
  const permalink = await publishStory(desk, id);
  expect(permalink).toEqual({ id, slug: "zanzibarmarker", releasedOn: "2026-11-17" });
  expect(await findArticle(id)).toMatchObject({ headline: "Zanzibarmarker", releasedAt: NOON, releases: 1 });
  await withdrawArticle(deskOf("publisher"), id, { reason: "It did not happen." });
  expect(tablesWith(reader, "zanzibarmarker").filter((table) => table.startsWith("article"))).toEqual([]);
});

function tablesWith(reader: ReturnType<typeof freshStore>["reader"], word: string): string[] {
  const names = reader.prepare<[], string>("select name from sqlite_schema where type = 'table'").pluck().all();
  return names.filter((name) =>
    JSON.stringify(reader.prepare(`select * from "${name}"`).all())
      .toLowerCase()
      .includes(word),
  );
}

test("a draft goes out in one go with each step in the audit; refused at the last step it is the draft it was", async () => {
  const { reader } = freshStore();
  const desk = deskOf("editor");
  const id = await createStory(desk, textOf());
  const stateNow = () => reader.prepare("select state from stories where id = ?").pluck().get(id);
  const deeds = () => reader.prepare("select verb from audit where story = ? order by id").pluck().all(id);
  await expect(publishAtOnce(desk, id)).rejects.toMatchObject({ code: "invalid" });
  await expect(publishAtOnce(desk, id, { ...UNSIGNED, revision: 99 })).rejects.toMatchObject({ code: "conflict" });
  expect([stateNow(), deeds()]).toEqual(["draft", ["create"]]);
  await publishAtOnce(desk, id, UNSIGNED);
  expect([stateNow(), deeds()]).toEqual(["published", ["create", "in-review", "ready", "publish"]]);
  await expect(publishAtOnce(desk, id, UNSIGNED)).rejects.toMatchObject({ code: "conflict" });
});

test("an update and a correction move the updated time, a typo and a new slug never do", async () => {
  freshStore();
  const { id } = await publish(textOf());
  await fixTypo(deskOf("editor", NOON + HOUR), id, textOf({ headline: "Gates close." }));
  expect(await findArticle(id)).not.toHaveProperty("updatedAt");
  await updateArticle(deskOf("editor", NOON + 2 * HOUR), id, textOf({ words: "All six." }));
  await changeSlug(deskOf("editor", NOON + 3 * HOUR), id, "other-words");
  await fixTypo(deskOf("editor", NOON + 4 * HOUR), id, textOf({ words: "All six gates." }));
  expect(await findArticle(id)).toMatchObject({ updatedAt: NOON + 2 * HOUR, releases: 5, slug: "other-words" });
  await correctArticle(deskOf("editor", NOON + 5 * HOUR), id, textOf(), { note: "There are six gates, not five." });
  expect(await findArticle(id)).toMatchObject({
    updatedAt: NOON + 5 * HOUR,
    corrections: [{ at: NOON + 5 * HOUR, note: "There are six gates, not five." }],
  });
  expect(await listCorrections({ limit: 5 })).toMatchObject({
    corrections: [{ note: "There are six gates, not five.", article: { id } }],
  });
});

test("the address stays through every change but a new slug", async () => {
  freshStore();
  const { id } = await publish(textOf({ slug: "first-words" }));
  await updateArticle(
    deskOf("editor", NOON + 90 * 24 * HOUR),
    id,
    textOf({ headline: "Quite other words", slug: "other" }),
  );
  expect(await findArticle(id)).toMatchObject({ slug: "first-words", releasedOn: "2026-11-17", releasedAt: NOON });
});

test("a slug may be of any script, but of letters, digits and single hyphens only", async () => {
  freshStore();
  const { id } = await publish(textOf());
  for (const slug of ["ворота-закрыты", "البوابات", "a1-b2"]) {
    expect(await changeSlug(deskOf("editor"), id, slug)).toMatchObject({ slug });
  }
  for (const slug of ["a b", "a/b", "-a", "a--b", "a?", "..", "a_b"]) {
    await expect(changeSlug(deskOf("editor"), id, slug)).rejects.toThrow(/letters, digits and single hyphens/);
  }
});

test("a withdrawn article leaves its address and the reason, 410, or 451 when the law required it, and never comes back", async () => {
  freshStore();
  const { id } = await publish(textOf());
  const legal = await publish(textOf({ headline: "Another" }));
  await withdrawArticle(deskOf("publisher", NOON + HOUR), id, { reason: "The source was false." });
  await withdrawArticle(deskOf("publisher"), legal.id, { reason: "An order of the court.", legal: true });
  expect(await findArticle(id)).toBeUndefined();
  expect(await findWithdrawal(id)).toEqual({
    id,
    permalink: { id, slug: "gates-close", releasedOn: "2026-11-17" },
    status: 410,
    reason: "The source was false.",
    at: NOON + HOUR,
  });
  expect(await findWithdrawal(legal.id)).toMatchObject({ status: 451 });
  expect(await listLatest({ limit: 5 })).toEqual({ cards: [] });
  await expect(saveVersion(deskOf("editor"), id, textOf())).rejects.toThrow(Refusal);
  await expect(updateArticle(deskOf("editor"), id, textOf())).rejects.toThrow(Refusal);
});

test("what cannot be released is refused with everything that is to be done", async () => {
  freshStore();
  const text = textOf({
    headline: " ",
    section: "",
    slug: "a b",
    topics: ["none"],
    authors: [{ slug: "nobody", role: "author" }],
    lead: { media: "0".repeat(32), src: "x.webp", alt: "", caption: [], credit: "" },
  });
  const problem = await publish(text).catch((thrown: Error) => thrown);
  expect(problem).toMatchObject({ code: "invalid" });
  for (const part of ["headline", "section", "slug", "topic “none”", "author “nobody”", "lead picture"]) {
    expect(String(problem)).toContain(part);
  }
  const id = await createStory(deskOf("editor"), textOf());
  await expect(publish(textOf({ translationOf: id + 1 }))).rejects.toThrow(/translation of itself/);
});

test("a story goes out only when reviewed; a text its contributor saved afterwards has to be reviewed again", async () => {
  freshStore();
  const desk = deskOf("editor");
  const contributor = deskOf("contributor");
  const id = await createStory(contributor, textOf());
  await expect(publishStory(desk, id)).rejects.toMatchObject({ code: "conflict" });
  await submitStory(contributor, id);
  await approveStory(desk, id);
  await saveVersion(contributor, id, textOf({ words: "Slipped in." }));
  await expect(publishStory(desk, id)).rejects.toMatchObject({ code: "conflict" });
  await expect(publishStory(desk, 999)).rejects.toMatchObject({ code: "not-found" });
});

test("an editor's own hand on a story that is ready does not send it back", async () => {
  freshStore();
  const desk = deskOf("editor");
  const id = await createStory(deskOf("contributor"), textOf());
  await submitStory(desk, id);
  await approveStory(desk, id);
  await saveVersion(desk, id, textOf({ words: "Mended by the desk." }));
  expect(await publishStory(desk, id, UNSIGNED)).toMatchObject({ id });
});

test("translations know of one another, whichever came first", async () => {
  freshStore();
  await publish(textOf({ headline: "الأصل", language: "ar", translationOf: 1 }), { id: 3 });
  await publish(textOf({ headline: "Original" }), { id: 1 });
  await publish(textOf({ headline: "Перевод", language: "ru", translationOf: 3 }), { id: 2 });
  expect((await findArticle(1))?.translations.map(({ id }) => id)).toEqual([3, 2]);
  expect((await findArticle(2))?.translations.map(({ language }) => language)).toEqual(["ar", "en"]);
});

test("the outbox tells of everything that readers' side has to learn, in order", async () => {
  freshStore();
  const { id } = await publish(textOf());
  await fixTypo(deskOf("editor"), id, textOf());
  await changeSlug(deskOf("editor"), id, "gates");
  await withdrawArticle(deskOf("publisher"), id, { reason: "No." });
  const told = await listOutbox(0, 10);
  expect(told.map(({ kind }) => kind)).toEqual(["released", "changed", "renamed", "withdrawn"]);
  expect(told.every(({ article }) => article === id)).toBe(true);
  expect(await listOutbox(told[2]?.id ?? 0, 10)).toHaveLength(1);
});
