import { expect, test } from "vitest";
import { freshStore } from "#db/testing.ts";
import { findLastOther } from "#newsroom/compare-versions.ts";
import { updateArticle } from "#newsroom/corrections.ts";
import { createStory, publishAtOnce, saveVersion } from "#newsroom/stories.ts";
import { deskOf, textOf } from "#newsroom/testing.ts";

const publisher = deskOf("publisher");
const asked = { override: { reason: "r" } };

test("what went out is compared with what last said something else, not with the draft it was made of", async () => {
  freshStore();
  const id = await createStory(publisher, textOf({ words: "One." }));
  expect(await findLastOther(publisher, id)).toBeUndefined();
  await saveVersion(publisher, id, textOf({ words: "Two." }));
  await publishAtOnce(publisher, id, asked);
  expect(await findLastOther(publisher, id)).toBe(1);
  await saveVersion(publisher, id, textOf({ words: "Three." }));
  await updateArticle(publisher, id, undefined, asked);
  expect(await findLastOther(publisher, id)).toBe(3);
});
