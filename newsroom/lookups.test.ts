import { expect, test } from "vitest";
import { freshStore } from "#db/testing.ts";
import { findAuthorOf, findKnown, lookUpAuthors, lookUpStories, lookUpTopics } from "#newsroom/lookups.ts";
import { createStory } from "#newsroom/stories.ts";
import { addPeople, deskOf, publish, textOf } from "#newsroom/testing.ts";

const headlines = (found: { headline: string }[]) => found.map(({ headline }) => headline);

test("stories are found by any of their words, half typed or inflected, and by number, drafts too", async () => {
  freshStore();
  const draft = await createStory(deskOf("editor"), textOf({ headline: "Harbour freezes over" }));
  await publish(textOf({ headline: "Harbour opens again" }));
  expect(headlines(await lookUpStories(deskOf("editor"), "harbour over"))).toEqual(["Harbour freezes over"]);
  expect((await lookUpStories(deskOf("editor"), "harbour")).length).toBe(2);
  expect(headlines(await lookUpStories(deskOf("editor"), `a${draft}`))).toEqual(["Harbour freezes over"]);
  expect(headlines(await lookUpStories(deskOf("editor"), "freez"))).toEqual(["Harbour freezes over"]);
  expect(headlines(await lookUpStories(deskOf("editor"), "harbours freezing"))).toEqual(["Harbour freezes over"]);
  expect((await lookUpStories(deskOf("editor"), "gates closed")).length).toBe(2);
  expect((await lookUpStories(deskOf("editor"), " ")).length).toBe(2);
  expect(await lookUpStories(deskOf("editor"), "ferry")).toEqual([]);
});

test("signs that mean something to the database are only signs", async () => {
  freshStore();
  await createStory(deskOf("editor"), textOf({ headline: "Plain words" }));
  for (const words of ["%", "_", "\\", "' or 1=1 --", '"', "a".repeat(5000)])
    expect(Array.isArray(await lookUpStories(deskOf("editor"), words))).toBe(true);
  expect(await lookUpStories(deskOf("editor"), "x%")).toEqual([]);
});

test("a contributor finds stories of their own and what is out, and learns nothing of other drafts", async () => {
  freshStore();
  const secret = await createStory(deskOf("editor"), textOf({ headline: "Secret of the harbour" }));
  await createStory(deskOf("contributor"), textOf({ headline: "My harbour" }));
  await publish(textOf({ headline: "Harbour, published" }));
  const found = headlines(await lookUpStories(deskOf("contributor"), "harbour"));
  expect(found.sort()).toEqual(["Harbour, published", "My harbour"]);
  expect(await lookUpStories(deskOf("contributor"), String(secret))).toEqual([]);
  const known = await findKnown(deskOf("contributor"), textOf({ related: [secret] }));
  expect(known.stories).toEqual({});
});

test("what a text points at is known by name", async () => {
  freshStore();
  await addPeople();
  const { id } = await publish(textOf({ headline: "Gates close" }));
  const text = textOf({ related: [id], authors: [{ slug: "ana-ruiz", role: "author" }], topics: ["port"] });
  const known = await findKnown(deskOf("editor"), text);
  expect(known.stories[id]).toMatchObject({ headline: "Gates close", state: "published" });
  expect(known.stories[id]?.path).toMatch(/^\/2026\/11\/17\/gates-close-a\d+$/);
  expect([known.authors, known.topics]).toEqual([{ "ana-ruiz": "Ana Ruiz" }, { port: "Port" }]);
});

test("people and topics are found by name", async () => {
  freshStore();
  await addPeople();
  expect(await lookUpAuthors(deskOf("contributor"), "ruiz")).toEqual([{ slug: "ana-ruiz", name: "Ana Ruiz" }]);
  expect((await lookUpTopics(deskOf("contributor"), "")).map(({ slug }) => slug)).toEqual(["port", "schools"]);
  expect(await findAuthorOf(deskOf("contributor"))).toBeUndefined();
});
