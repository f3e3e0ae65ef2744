import { expect, test } from "vitest";
import { findArticle, findWithdrawal } from "#db/queries/articles.ts";
import { listPublicVersions } from "#db/queries/history.ts";
import { listOutbox } from "#db/queries/outbox.ts";
import { freshStore } from "#db/testing.ts";
import { correctArticle, restoreArticle, withdrawArticle } from "#newsroom/corrections.ts";
import { addPeople, deskOf, NOON, publish, signed } from "#newsroom/testing.ts";

const HOUR = 3_600_000;
const editor = deskOf("editor");

async function freshPaper(): Promise<void> {
  freshStore();
  await addPeople();
}

test("a withdrawn article comes back to its address with its words and history, which tells of it", async () => {
  await freshPaper();
  const publisher = deskOf("publisher", NOON + HOUR);
  const permalink = await publish(signed());
  const { id } = permalink;
  await correctArticle(editor, id, signed({ words: "At five." }), { note: "At five.", error: "figure" });
  const before = await findArticle(id);
  await expect(restoreArticle(publisher, id, { reason: "r" })).rejects.toMatchObject({ code: "conflict" });
  await withdrawArticle(publisher, id, { reason: "The source was false." });
  await expect(restoreArticle(deskOf("editor"), id, { reason: "r" })).rejects.toMatchObject({ code: "not-permitted" });
  expect(await restoreArticle(publisher, id, { reason: "the source was right." })).toEqual(permalink);
  expect(await findWithdrawal(id)).toBeUndefined();
  const { body, corrections, releasedAt } = before ?? {};
  expect(await findArticle(id)).toMatchObject({ body, corrections, releasedAt, updatedAt: NOON + HOUR, releases: 3 });
  const history = await listPublicVersions(id, 3);
  expect(history.map(({ kind, verified }) => [kind, verified])).toEqual([
    ["release", true],
    ["correction", true],
    ["update", true],
  ]);
  expect(history.at(-1)?.note).toBe(
    "Withdrawn on 17 November 2026 (“The source was false.”) and restored: the source was right.",
  );
  expect((await listOutbox(0, 9)).at(-1)).toMatchObject({ kind: "released", detail: { change: "restored" } });
});
