import { expect, test } from "vitest";
import { freshStore } from "#db/testing.ts";
import { correctArticle } from "#newsroom/corrections.ts";
import { checkStory } from "#newsroom/gates.ts";
import { saveVersion } from "#newsroom/stories.ts";
import { addPeople, deskOf, publish, signed } from "#newsroom/testing.ts";

const editor = deskOf("editor");
const report = (words: string) => signed({ label: "report", words });
const listSeverities = async (id: number) =>
  (await checkStory(editor, id)).map(({ code, severity }) => `${severity} ${code}`);

test("what readers see already is told before a change and stops it no more than the release does", async () => {
  freshStore();
  await addPeople();
  const { id } = await publish(report("The gates closed at four."));
  expect(await listSeverities(id)).toContain("warn dateline-missing");
  await saveVersion(editor, id, { ...report("The gates closed at five."), authors: [] });
  const found = await listSeverities(id);
  expect(found).toContain("warn dateline-missing");
  expect(found[0]).toBe("stop author-missing");
  await saveVersion(editor, id, report("The gates closed at five."));
  await correctArticle(editor, id, undefined, { note: "At five, not at four." });
});
