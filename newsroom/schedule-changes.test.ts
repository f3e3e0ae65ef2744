import { expect, test } from "vitest";
import { openedStore } from "#db/client.ts";
import { findArticle } from "#db/queries/articles.ts";
import { listCorrections } from "#db/queries/corrections.ts";
import { freshStore } from "#db/testing.ts";
import { fixTypo } from "#newsroom/corrections.ts";
import { listAlarms, releaseDue } from "#newsroom/release-due.ts";
import { listSchedules, scheduleChange } from "#newsroom/schedules.ts";
import { saveVersion } from "#newsroom/stories.ts";
import { addPeople, deskOf, NOON, publish, signed } from "#newsroom/testing.ts";
import { openText } from "#newsroom/working-copies.ts";

const HOUR = 3_600_000;
const SIX = NOON + 6 * HOUR;
const editor = deskOf("editor");
const runAt = (now: number) => releaseDue(deskOf("system", now), { holder: "a" });

async function freshPaper(): Promise<void> {
  freshStore();
  await addPeople();
}

test("a change to a published article goes out on its hour: update, typo, and correction with its note", async () => {
  await freshPaper();
  const { id } = await publish(signed());
  await expect(scheduleChange(editor, id, { kind: "update", at: SIX })).rejects.toThrow(/Nothing was changed/);
  await saveVersion(editor, id, signed({ words: "At five." }));
  await expect(scheduleChange(editor, id, { kind: "correction", at: SIX })).rejects.toMatchObject({ code: "invalid" });
  const note = "The gates closed at five.";
  await scheduleChange(editor, id, { kind: "correction", error: "figure", note, at: SIX });
  expect(JSON.stringify((await findArticle(id))?.body)).toContain("at four");
  expect((await runAt(SIX)).released).toEqual([id]);
  expect(await findArticle(id)).toMatchObject({ updatedAt: SIX, corrections: [{ at: SIX, note }] });
  expect((await listCorrections({ limit: 1 }))?.corrections).toMatchObject([{ note }]);
  const kept = openedStore().reader.prepare("select error from corrections").pluck().all();
  expect(kept).toEqual(["figure"]);
});

test("a waiting change of older words fails at once when newer ones go out, and takes nothing back", async () => {
  await freshPaper();
  const { id } = await publish(signed());
  await saveVersion(editor, id, signed({ words: "At five." }));
  await scheduleChange(editor, id, { kind: "update", at: SIX });
  await saveVersion(editor, id, signed({ words: "At five, on Monday." }));
  await fixTypo(editor, id);
  expect(await listSchedules(editor, id)).toMatchObject([{ state: "failed" }]);
  expect(await listAlarms(editor)).toMatchObject([{ what: "failed", story: id }]);
  await runAt(SIX);
  expect(JSON.stringify((await findArticle(id))?.body)).toContain("on Monday");
});

test("two changes of one article go out one after the other", async () => {
  await freshPaper();
  const { id } = await publish(signed());
  await saveVersion(editor, id, signed({ words: "Version one." }));
  await scheduleChange(editor, id, { kind: "update", at: SIX });
  await saveVersion(editor, id, signed({ words: "Version two." }));
  await scheduleChange(editor, id, { kind: "update", at: SIX + HOUR });
  await runAt(SIX);
  expect(JSON.stringify((await findArticle(id))?.body)).toContain("Version one.");
  expect(JSON.stringify((await openText(editor, id)).content)).toContain("Version two.");
  await runAt(SIX + HOUR);
  expect(JSON.stringify((await findArticle(id))?.body)).toContain("Version two.");
});
