import { expect, test } from "vitest";
import { openedStore, store } from "#db/client.ts";
import { searchStories } from "#db/search/stories.ts";
import { freshStore } from "#db/testing.ts";
import { updateArticle } from "#newsroom/corrections.ts";
import { keepLock, leaveLock, takeLock } from "#newsroom/locks.ts";
import { addStaff } from "#newsroom/staff.ts";
import { approveStory, createStory, submitStory } from "#newsroom/stories.ts";
import { restoreVersion } from "#newsroom/story-versions.ts";
import { deskOf, NOON, publish, textOf } from "#newsroom/testing.ts";
import { listVersions, verifyChain } from "#newsroom/versions.ts";
import { findStanding, openText, saveText } from "#newsroom/working-copies.ts";

const MINUTE = 60_000;
const said = (words: string) => textOf({ words });
const chainOf = async (id: number) => (await listVersions(store.read, id)).map(({ by, kind }) => [by, kind]);

/** Types something, a minute after the other. @returns the revision */
async function type(id: number, words: string, minute: number, role: "editor" | "contributor" = "editor") {
  const { revision } = await openText(deskOf(role), id);
  return (await saveText(deskOf(role, NOON + minute * MINUTE), id, { revision, content: said(words) })).revision;
}

test("what one person types within ten minutes is one version, and a new one begins afterwards", async () => {
  freshStore();
  const id = await createStory(deskOf("editor"), said("0"));
  for (const minute of [1, 5, 10]) await type(id, `${minute}`, minute);
  expect(await chainOf(id)).toHaveLength(1);
  await type(id, "11", 11);
  expect(await chainOf(id)).toHaveLength(2);
  expect((await openText(deskOf("editor"), id)).content).toEqual(said("11"));
  await submitStory(deskOf("editor"), id);
  const chain = await listVersions(store.read, id);
  expect(chain.map(({ content }) => content)).toEqual([said("0"), said("10"), said("11")]);
  expect(chain[1]).toMatchObject({ at: NOON + 10 * MINUTE, by: "editor" });
  expect(verifyChain(chain)).toEqual([]);
});

test("when someone else goes on, the words of the first are a version under their own name", async () => {
  freshStore();
  const id = await createStory(deskOf("contributor"), said("0"));
  await type(id, "mine", 1, "contributor");
  await type(id, "theirs", 2);
  await submitStory(deskOf("editor"), id);
  expect(await chainOf(id)).toEqual([
    ["contributor", "draft"],
    ["contributor", "draft"],
    ["editor", "draft"],
  ]);
});

test("a save that builds on older words is refused, and neither text is lost", async () => {
  freshStore();
  const id = await createStory(deskOf("contributor"), said("0"));
  const { revision } = await openText(deskOf("editor"), id);
  await type(id, "first", 1, "contributor");
  const late = saveText(deskOf("editor"), id, { revision, content: said("second") });
  await expect(late).rejects.toMatchObject({
    code: "overtaken",
    message: expect.stringContaining("contributor saved"),
  });
  expect(await openText(deskOf("editor"), id)).toMatchObject({ content: said("first"), savedBy: "contributor" });
});

test("who was taken over from saves nothing more until they take over again, and then both texts are compared", async () => {
  freshStore();
  for (const name of ["Ana", "Tom"])
    await addStaff(deskOf("system"), { name, email: `${name}@example.org`, role: "editor" });
  const at = (id: number, name: string) => ({ actor: { id, name, role: "editor" as const }, now: NOON });
  const [ana, tom] = [at(1, "Ana"), at(2, "Tom")];
  const id = await createStory(ana, said("0"));
  await takeLock(ana, id);
  const { revision } = await saveText(ana, id, { revision: 1, content: said("hers") });
  await takeLock(tom, id, { takeOver: true });
  const late = () => saveText(ana, id, { revision, content: said("hers, longer") });
  await expect(late()).rejects.toMatchObject({ code: "held", message: expect.stringContaining("Tom is writing") });
  await saveText(tom, id, { revision, content: said("his") });
  await expect(late()).rejects.toMatchObject({ code: "held" });
  expect((await openText(ana, id)).content).toEqual(said("his"));
  await takeLock(ana, id, { takeOver: true });
  await expect(late()).rejects.toMatchObject({ code: "overtaken" });
});

test("what makes a version of the words is no conflict for who is writing on", async () => {
  freshStore();
  const id = await createStory(deskOf("editor"), said("0"));
  const revision = await type(id, "1", 1);
  await submitStory(deskOf("editor"), id);
  await approveStory(deskOf("editor"), id);
  expect(await saveText(deskOf("editor"), id, { revision, content: said("2") })).toMatchObject({
    revision: revision + 1,
  });
});

test("whoever writes is told while their words are not what readers see, with each save and when the story is opened", async () => {
  freshStore();
  const id = await createStory(deskOf("editor"), said("0"));
  expect(await openText(deskOf("editor"), id)).toMatchObject({ isChangedSince: false });
  const { id: out } = await publish(said("out"));
  const save = async (words: string) => {
    const { revision, content } = await openText(deskOf("editor"), out);
    return saveText(deskOf("editor"), out, { revision, content: { ...content, body: said(words).body } });
  };
  expect(await save("out")).toMatchObject({ isChangedSince: false });
  expect(await save("pending")).toMatchObject({ isChangedSince: true });
  for (const ask of [openText, findStanding])
    expect(await ask(deskOf("editor"), out)).toMatchObject({ isChangedSince: true });
  await updateArticle(deskOf("editor"), out, undefined, { override: { reason: "r" } });
  for (const ask of [openText, findStanding])
    expect(await ask(deskOf("editor"), out)).toMatchObject({ isChangedSince: false });
});

test("words that are not out stay with the desk when older ones go out or change their address", async () => {
  freshStore();
  const { id } = await publish(said("out"));
  await type(id, "pending", 1);
  await updateArticle(deskOf("editor"), id, said("newer"), { override: { reason: "r" } });
  expect((await openText(deskOf("editor"), id)).content.body).toEqual(said("newer").body);
  expect((await listVersions(store.read, id)).map(({ content }) => content.body)).toContainEqual(said("pending").body);
});

test("an earlier version comes back as a new one, the words being written are kept, and nothing is published", async () => {
  freshStore();
  const id = await createStory(deskOf("editor"), said("one"));
  await type(id, "two", 1);
  expect(await restoreVersion(deskOf("editor"), id, 1)).toBe(true);
  expect(await restoreVersion(deskOf("editor"), id, 1)).toBe(false);
  const chain = await listVersions(store.read, id);
  expect(chain.map(({ content }) => content)).toEqual([said("one"), said("two"), said("one")]);
  expect(chain.at(-1)?.note).toBe("Restored from version 1");
  const readers = openedStore().reader;
  expect(readers.prepare("select count(*) from articles").pluck().get()).toBe(0);
  expect(readers.prepare("select count(*) from outbox").pluck().get()).toBe(0);
});

test("the desk's row and search follow every save", async () => {
  const { reader } = freshStore();
  const id = await createStory(deskOf("editor"), textOf({ headline: "Zanzibar" }));
  const { revision } = await openText(deskOf("editor"), id);
  await saveText(deskOf("editor"), id, {
    revision,
    content: textOf({ headline: "Quokka island", words: "Wombats swim." }),
  });
  expect(await searchStories("zanzibar ")).toEqual([]);
  expect(await searchStories("wombat ")).toEqual([id]);
  expect(await searchStories("quok")).toEqual([id]);
  expect(await searchStories("-wombats quokka")).toEqual([]);
  expect(await searchStories("")).toEqual([]);
  expect(reader.prepare("select headline, slug, words, edited_by from stories").get()).toEqual({
    headline: "Quokka island",
    slug: "quokka-island",
    words: 2,
    edited_by: "editor",
  });
});

const deep = (depth: number) => {
  let node: object = { type: "paragraph" };
  for (let at = 0; at < depth; at++) node = { type: "blockquote", content: [node] };
  return { ...textOf(), body: { type: "doc", content: [node] } };
};
const linked = (attrs: object) => {
  const marks = [{ type: "link", attrs }];
  return {
    ...textOf(),
    body: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "x", marks }] }] },
  };
};
const HOSTILE: Record<string, unknown> = {
  nothing: undefined,
  "a string": "<script>alert(1)</script>",
  "no fields": {},
  "a script node": { ...textOf(), body: { type: "doc", content: [{ type: "script", content: [] }] } },
  "an HTML node": { ...textOf(), body: { type: "doc", content: [{ type: "html", attrs: { html: "<b>" } }] } },
  "an unknown attribute": { ...textOf(), onload: "alert(1)" },
  "a javascript link": linked({ kind: "external", href: "javascript:alert(1)" }),
  "a javascript link in disguise": linked({ kind: "unresolved", href: " \tJaVaScRiPt:alert(1)" }),
  "a data link": linked({ kind: "unresolved", href: "data:text/html,<script>" }),
  "ten megabytes": textOf({ words: "x".repeat(10_000_000) }),
  "ten megabytes in a headline": { ...textOf(), headline: "x".repeat(10_000_000) },
  "ten megabytes in a caption": {
    ...textOf(),
    lead: { media: null, src: "", alt: "", credit: "", caption: [{ type: "text", text: "x".repeat(10_000_000) }] },
  },
  "a depth of 10,000": deep(10_000),
  "a depth of 10,000 beside the body": { ...textOf(), lead: deep(10_000) },
  "a prototype": JSON.parse('{"__proto__": {"headline": "x"}}'),
};

test.each(Object.entries(HOSTILE))("%s is refused, and nothing is stored", async (_, content) => {
  const { reader } = freshStore();
  const id = await createStory(deskOf("editor"), textOf());
  const before = everything(reader);
  await expect(saveText(deskOf("editor"), id, { revision: 1, content })).rejects.toMatchObject({ code: "invalid" });
  expect(everything(reader)).toBe(before);
});

function everything(reader: ReturnType<typeof freshStore>["reader"]): string {
  return JSON.stringify(
    ["stories", "versions", "working_copies", "audit", "outbox"].map((name) =>
      reader.prepare(`select * from ${name}`).all(),
    ),
  );
}

test("a lock says who is writing, is taken over knowingly, and ends by itself", async () => {
  freshStore();
  const now = NOON;
  for (const name of ["Ana", "Tom"])
    await addStaff(deskOf("system"), { name, email: `${name}@example.org`, role: "editor" });
  const at = (id: number, name: string, when = now) => ({ actor: { id, name, role: "editor" as const }, now: when });
  const story = await createStory(at(1, "Ana"), textOf());
  expect(await takeLock(at(1, "Ana"), story)).toMatchObject({ name: "Ana", isMine: true });
  expect(await takeLock(at(2, "Tom"), story)).toMatchObject({ name: "Ana", isMine: false });
  expect((await openText(at(2, "Tom"), story)).lock).toMatchObject({ name: "Ana", isMine: false });
  expect(await takeLock(at(2, "Tom"), story, { takeOver: true })).toMatchObject({ name: "Tom", isMine: true });
  expect(await keepLock(at(1, "Ana"), story)).toMatchObject({ name: "Tom", isMine: false });
  await leaveLock(at(1, "Ana"), story);
  expect((await openText(at(1, "Ana"), story)).lock).toMatchObject({ name: "Tom" });
  expect(await takeLock(at(1, "Ana", now + 60_000), story)).toMatchObject({ name: "Ana", isMine: true });
  await leaveLock(at(1, "Ana", now + 60_000), story);
  expect((await openText(at(2, "Tom", now + 60_000), story)).lock).toBeUndefined();
});
