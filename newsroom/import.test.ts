import { expect, test } from "vitest";
import { store } from "#db/client.ts";
import { findArticle, findWithdrawal } from "#db/queries/articles.ts";
import { findAuthor } from "#db/queries/authors.ts";
import { listOutbox } from "#db/queries/outbox.ts";
import { findTopic } from "#db/queries/topics.ts";
import { freshStore } from "#db/testing.ts";
import type { ImportedArticle, ImportedChange } from "#domain/articles/imported.ts";
import { fixTypo } from "#newsroom/corrections.ts";
import { importArticle } from "#newsroom/import.ts";
import { createStory } from "#newsroom/stories.ts";
import { deskOf, NOON, textOf, UNSIGNED } from "#newsroom/testing.ts";
import { listVersions, verifyChain } from "#newsroom/versions.ts";

const HOUR = 3_600_000;
const desk = deskOf("system");

function draftOf(words: string, over = {}): ImportedArticle["draft"] {
  const draft = {
    ...textOf({ words, topics: ["sea-walls"] }),
    authors: [{ name: "Zoë Ångström", role: "author" as const }],
  };
  return { ...draft, ...over };
}

function articleOf(over: Partial<ImportedArticle> = {}): ImportedArticle {
  const origin = {
    id: 91953,
    slug: "gates-in-bay",
    releasedOn: "2026-02-14",
    releasedAt: Date.parse("2026-02-13T23:00:00Z"),
  };
  return { ...origin, draft: draftOf("As released."), changes: [], ...over };
}

const correction: ImportedChange = {
  kind: "correction",
  at: NOON + HOUR,
  note: "It is six gates.",
  draft: draftOf("As corrected."),
};

test("the number, the day and the slug of an imported article are kept", async () => {
  freshStore();
  const done = await importArticle(desk, articleOf());
  expect(done).toEqual({ id: 91953, path: "/2026/02/14/gates-in-bay-a91953", outcome: "created" });
  expect(await findArticle(91953)).toMatchObject({ slug: "gates-in-bay", releasedOn: "2026-02-14" });
  expect(await createStory(desk, textOf())).toBe(91954);
});

test("people and topics that the paper does not know yet are made from what the file says", async () => {
  freshStore();
  await importArticle(desk, articleOf());
  expect(await findAuthor("zoe-angstrom")).toMatchObject({ name: "Zoë Ångström" });
  expect(await findTopic("sea-walls")).toMatchObject({ name: "Sea walls" });
  await importArticle(desk, articleOf({ id: 2, draft: draftOf("Again.") }));
  expect((await findArticle(2))?.authors).toMatchObject([{ slug: "zoe-angstrom" }]);
});

test("a second import of the same changes nothing, with or without a number of its own", async () => {
  const { reader } = freshStore();
  const { id: _, ...unnumbered } = articleOf({ changes: [correction] });
  for (const article of [
    articleOf({ changes: [correction] }),
    { ...unnumbered, originalUrl: "https://example.org/a" },
    { ...unnumbered, draft: draftOf("Else.") },
  ]) {
    const first = await importArticle(desk, article);
    const before = reader.serialize();
    expect(await importArticle(deskOf("system", NOON + HOUR), article)).toEqual({ ...first, outcome: "unchanged" });
    expect(reader.serialize().equals(before)).toBe(true);
  }
});

test("what happened to an article since is done again at its own times", async () => {
  freshStore();
  const typo: ImportedChange = { kind: "typo", at: NOON + 2 * HOUR, note: "", draft: draftOf("As corrected!") };
  await importArticle(desk, articleOf({ changes: [correction, typo] }));
  expect(await findArticle(91953)).toMatchObject({
    updatedAt: NOON + HOUR,
    corrections: [{ at: NOON + HOUR, note: "It is six gates." }],
    releases: 3,
  });
  const chain = await listVersions(store.read, 91953);
  expect(chain.map(({ kind }) => kind)).toEqual(["draft", "release", "correction", "typo"]);
  expect(verifyChain(chain)).toEqual([]);
});

test("a change that was added to a file later is all that a second import does", async () => {
  freshStore();
  await importArticle(desk, articleOf());
  expect(await importArticle(desk, articleOf({ changes: [correction] }))).toMatchObject({ outcome: "changed" });
  expect(await findArticle(91953)).toMatchObject({ updatedAt: NOON + HOUR, releases: 2 });
  const withdrawal: ImportedChange = { kind: "withdrawal", at: NOON + 2 * HOUR, note: "Made up." };
  await importArticle(desk, articleOf({ changes: [correction, withdrawal] }));
  expect(await findWithdrawal(91953)).toMatchObject({ status: 410, reason: "Made up.", at: NOON + 2 * HOUR });
  const again = await importArticle(desk, articleOf({ changes: [correction, withdrawal] }));
  expect(again).toMatchObject({ outcome: "unchanged", path: "/2026/02/14/gates-in-bay-a91953" });
});

test("a file whose text was rewritten becomes an update, and its address stays", async () => {
  freshStore();
  await importArticle(desk, articleOf());
  const rewritten = articleOf({ slug: "other", releasedOn: "2027-01-01", draft: draftOf("Rewritten.") });
  expect(await importArticle(deskOf("system", NOON), rewritten)).toMatchObject({
    outcome: "changed",
    path: "/2026/02/14/gates-in-bay-a91953",
  });
  expect(await findArticle(91953)).toMatchObject({ updatedAt: NOON, releases: 2 });
});

test("an import never writes over a story that was written or changed here", async () => {
  freshStore();
  await createStory(deskOf("editor"), textOf(), { id: 91953 });
  await expect(importArticle(desk, articleOf())).rejects.toMatchObject({ code: "conflict" });
  const { id } = await importArticle(desk, articleOf({ id: 5 }));
  await fixTypo(deskOf("editor"), id, textOf(), UNSIGNED);
  await expect(importArticle(desk, articleOf({ id: 5, draft: draftOf("New.") }))).rejects.toMatchObject({
    code: "conflict",
  });
});

test("an article that cannot be released leaves nothing behind", async () => {
  freshStore();
  await expect(importArticle(desk, articleOf({ draft: draftOf("x", { section: "nowhere" }) }))).rejects.toMatchObject({
    code: "invalid",
  });
  expect(await findAuthor("zoe-angstrom")).toBeUndefined();
  expect(await listOutbox(0, 5)).toEqual([]);
});
