import { expect, test } from "vitest";
import { listCorrections } from "#db/queries/corrections.ts";
import { freshStore } from "#db/testing.ts";
import { correctArticle } from "#newsroom/corrections.ts";
import { deskOf, NOON, publish, textOf } from "#newsroom/testing.ts";

test("corrections are paged by key, newest first: each once, with the ways to older and newer pages", async () => {
  freshStore();
  const { id } = await publish(textOf());
  for (let at = 1; at <= 5; at++) {
    // Two of them at one moment: the id decides.
    const desk = deskOf("editor", NOON + Math.min(at, 4) * 1000);
    await correctArticle(desk, id, textOf({ words: `${at} gates.` }), { note: `It was ${at}.` });
  }
  const first = await listCorrections({ limit: 2 });
  const second = await listCorrections({ limit: 2, before: first?.older ?? 0 });
  const third = await listCorrections({ limit: 2, before: second?.older ?? 0 });
  const notes = [first, second, third].map((page) => page?.corrections.map(({ note }) => note));
  expect(notes).toEqual([["It was 5.", "It was 4."], ["It was 3.", "It was 2."], ["It was 1."]]);
  expect([first?.newer, second?.newer, third?.newer]).toEqual([undefined, undefined, first?.older]);
  expect(third).not.toHaveProperty("older");
  expect(await listCorrections({ limit: 2, before: 99 })).toBeUndefined();
});
