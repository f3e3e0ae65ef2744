import { expect, test } from "vitest";
import { findArticle } from "#db/queries/articles.ts";
import { freshStore } from "#db/testing.ts";
import { updateArticle, withdrawArticle } from "#newsroom/corrections.ts";
import { closeLive, reopenLive, setSummary } from "#newsroom/live/coverage.ts";
import { findLiveCount, listLiveBlogs, openLive } from "#newsroom/live/live-desk.ts";
import type { NewPost } from "#newsroom/live/post-steps.ts";
import { addPost, deletePost, editPost, markPost } from "#newsroom/live/posts.ts";
import { approveStory, createStory, publishStory, submitStory } from "#newsroom/stories.ts";
import { addPeople, deskOf, NOON, publish, textOf } from "#newsroom/testing.ts";

const desk = deskOf("editor");
const bodyOf = (text: string) => ({ type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text }] }] });

function post(about: Partial<NewPost> & { text?: string } = {}): NewPost {
  const { text = "The first gate is down.", ...given } = about;
  return { at: NOON, headline: "", by: "", isKey: false, isPinned: false, body: bodyOf(text), ...given };
}

const live = () => publish(textOf({ label: "live", headline: "Storm, live" }));
const shown = async (id: number) =>
  ((await findArticle(id))?.posts ?? []).map(({ headline, isPinned, revision }) => [headline, isPinned, revision]);

test("a post is with readers at once: in the page's own text, signed, and in the search", async () => {
  const { reader } = freshStore();
  await addPeople();
  const { id } = await live();
  await addPost(desk, id, post({ headline: "Gate down", by: "ana-ruiz", text: "Quillwort on the quay." }));
  const article = await findArticle(id);
  expect(article?.posts).toMatchObject([{ headline: "Gate down", author: { name: "Ana Ruiz" }, revision: 2 }]);
  expect(JSON.stringify(article?.body)).toContain("Quillwort on the quay.");
  expect(article).toMatchObject({ live: { revision: 2, textRevision: 1, closedAt: null }, updatedAt: NOON });
  expect(reader.prepare("select count(*) from outbox where article = ? and kind = 'changed'").pluck().get(id)).toBe(1);
});

test("pinned posts stand first, then the newest; an edit and a deletion reach the page and count as changes", async () => {
  freshStore();
  const { id } = await live();
  const first = await addPost(desk, id, post({ headline: "one", at: NOON }));
  const second = await addPost(desk, id, post({ headline: "two", at: NOON + 60_000 }));
  expect(await shown(id)).toEqual([
    ["two", false, 3],
    ["one", false, 2],
  ]);
  await editPost(
    desk,
    { story: id, post: first.id, revision: first.revision },
    post({ headline: "one again", isPinned: true }),
  );
  expect(await shown(id)).toEqual([
    ["one again", true, 4],
    ["two", false, 3],
  ]);
  await deletePost(desk, { story: id, post: second.id, revision: second.revision });
  expect(await shown(id)).toEqual([["one again", true, 4]]);
  expect((await findArticle(id))?.live?.revision).toBe(5);
});

test("of a post taken back readers' tables keep its number and not one word", async () => {
  const { reader } = freshStore();
  const { id } = await live();
  const { id: gone, revision } = await addPost(desk, id, post({ headline: "Quillwort", text: "Quillwort is wrong." }));
  await deletePost(desk, { story: id, post: gone, revision });
  expect(reader.prepare("select is_gone, headline, body from article_posts").all()).toEqual([
    { is_gone: 1, headline: "", body: '{"type":"doc","content":[]}' },
  ]);
  expect(reader.prepare("select count(*) from article_texts where text like '%uillwort%'").pluck().get()).toBe(0);
  expect(
    reader.prepare("select count(*) from article_search where article_search match 'quillwort'").pluck().get(),
  ).toBe(0);
});

test("two reporters cannot overwrite each other: the later one is told, and nothing is lost", async () => {
  freshStore();
  const { id } = await live();
  const { id: one, revision } = await addPost(desk, id, post());
  await editPost(desk, { story: id, post: one, revision }, post({ headline: "mine" }));
  const late = editPost(desk, { story: id, post: one, revision }, post({ headline: "yours" }));
  await expect(late).rejects.toMatchObject({ code: "conflict" });
  await expect(deletePost(desk, { story: id, post: one, revision })).rejects.toMatchObject({ code: "conflict" });
  expect(await shown(id)).toEqual([["mine", false, 3]]);
});

test("posts written before the release come out with it, and go with a withdrawal", async () => {
  const { reader } = freshStore();
  const id = await createStory(desk, textOf({ label: "live" }));
  await addPost(desk, id, post({ headline: "before" }));
  expect(reader.prepare("select count(*) from article_posts").pluck().get()).toBe(0);
  await submitStory(desk, id);
  await approveStory(desk, id);
  await publishStory(desk, id, { override: { reason: "a test" } });
  expect(await shown(id)).toEqual([["before", false, 1]]);
  await withdrawArticle(deskOf("publisher"), id, { reason: "It was wrong." });
  expect(reader.prepare("select count(*) from article_posts").pluck().get()).toBe(0);
});

test("closed coverage takes no posts until it is opened again", async () => {
  freshStore();
  const { id } = await live();
  await closeLive(desk, id);
  expect((await findArticle(id))?.live).toMatchObject({ revision: 2, closedAt: NOON });
  await expect(addPost(desk, id, post())).rejects.toMatchObject({ code: "conflict" });
  await expect(closeLive(desk, id)).rejects.toMatchObject({ code: "conflict" });
  await reopenLive(desk, id);
  await addPost(desk, id, post());
  expect((await openLive(desk, id)).posts).toHaveLength(1);
});

test("what is no post, no live blog or no author is refused, and nothing is written", async () => {
  const { reader } = freshStore();
  const { id } = await live();
  const { id: news } = await publish(textOf());
  await expect(addPost(desk, news, post())).rejects.toMatchObject({ code: "conflict" });
  await expect(addPost(desk, id, post({ by: "nobody" }))).rejects.toMatchObject({ code: "invalid" });
  await expect(addPost(desk, id, post({ body: { type: "doc", content: [] } }))).rejects.toMatchObject({
    code: "invalid",
  });
  const other = { type: "livePost", attrs: { at: 1, headline: "", by: "", key: false } };
  await expect(addPost(desk, id, post({ body: { type: "doc", content: [other] } }))).rejects.toMatchObject({
    code: "invalid",
  });
  await expect(addPost(desk, id, post({ body: "<script>" }))).rejects.toMatchObject({ code: "invalid" });
  expect(reader.prepare("select count(*) from live_posts").pluck().get()).toBe(0);
});

test("a post sent twice with one token is one post", async () => {
  freshStore();
  const { id } = await live();
  const token = "f0f4";
  const [one, again] = await Promise.all([
    addPost(desk, id, post({ headline: "once" }), { token }),
    addPost(desk, id, post({ headline: "once" }), { token }),
  ]);
  expect(again).toEqual(one);
  await addPost(desk, id, post({ headline: "another" }), { token: "other" });
  expect((await shown(id)).map(([headline]) => headline).sort()).toEqual(["another", "once"]);
});

test("a mark changes no word, and readers are not told that the post was changed", async () => {
  freshStore();
  const { id } = await live();
  const { id: one, revision } = await addPost(desk, id, post({ headline: "one" }));
  const later = deskOf("editor", NOON + 3_600_000);
  const marked = await markPost(later, { story: id, post: one, revision }, { isPinned: true, isKey: true });
  const [shownPost] = (await findArticle(id))?.posts ?? [];
  expect(shownPost).toMatchObject({ headline: "one", isPinned: true, isKey: true, changedAt: NOON, ...marked });
});

test("what readers have had for long is taken back only with a word to them, which stands in its place", async () => {
  const { reader } = freshStore();
  const { id } = await live();
  const { id: one, revision } = await addPost(desk, id, post({ headline: "Quillwort", text: "Quillwort." }));
  const later = deskOf("editor", NOON + 11 * 60_000);
  const opened = { story: id, post: one, revision };
  await expect(deletePost(later, opened)).rejects.toMatchObject({ code: "invalid" });
  await deletePost(later, opened, { note: " The figure was wrong. " });
  const article = await findArticle(id);
  expect(article?.posts).toEqual([]);
  expect(article?.live?.takenBack).toMatchObject([{ id: one, at: NOON, note: "The figure was wrong." }]);
  expect(JSON.stringify(article)).not.toContain("Quillwort");
  expect(reader.prepare("select count(*) from article_texts where text like '%uillwort%'").pluck().get()).toBe(0);
  const [kept] = (await openLive(desk, id)).posts;
  expect(kept).toMatchObject({ headline: "Quillwort", deletedAt: later.now });
});

test("the summary stands in place of the opening, everywhere once; a second hand is told of the first", async () => {
  const { reader } = freshStore();
  const { id } = await publish(textOf({ label: "live", words: "The opening." }));
  await addPost(desk, id, post({ text: "A post." }));
  const { revision } = await setSummary(desk, id, { revision: 0, body: bodyOf("What is known.") });
  const text = JSON.stringify((await findArticle(id))?.body);
  expect(text.split("What is known.")).toHaveLength(2);
  expect(text).not.toContain("The opening.");
  const late = setSummary(desk, id, { revision: 0, body: bodyOf("Other words.") });
  await expect(late).rejects.toMatchObject({ code: "conflict" });
  expect(reader.prepare("select count(*) from article_search where article_search match 'known'").pluck().get()).toBe(
    1,
  );
  await setSummary(desk, id, { revision, body: { type: "doc", content: [] } });
  expect(JSON.stringify((await findArticle(id))?.body)).toContain("The opening.");
});

test("every change of the coverage counts, also a new text, a summary, a closing", async () => {
  freshStore();
  const { id } = await live();
  const count = async () => (await findArticle(id))?.live?.revision;
  expect(await count()).toBe(1);
  await setSummary(desk, id, { revision: 0, body: bodyOf("Known.") });
  expect(await count()).toBe(2);
  await closeLive(desk, id);
  expect(await count()).toBe(3);
  await updateArticle(desk, id, textOf({ label: "live", headline: "Storm, over" }));
  expect((await findArticle(id))?.live).toMatchObject({ revision: 4, textRevision: 4 });
  expect(await findLiveCount(desk, id)).toBe(4);
});

test("the list of live blogs has those that go on first", async () => {
  freshStore();
  const { id: over } = await live();
  const { id: on } = await live();
  const { id: newest } = await live();
  await addPost(desk, on, post());
  await closeLive(desk, newest);
  await closeLive(desk, over);
  const list = await listLiveBlogs(desk);
  expect(list.map(({ id, posts }) => [id, posts])).toEqual([
    [on, 1],
    [newest, 0],
    [over, 0],
  ]);
});

test("posts that are part of a story’s text count among its posts, and the newest of all is named", async () => {
  freshStore();
  const older = (at: number) => ({ type: "livePost" as const, attrs: { at, headline: "Older", by: "", key: false } });
  const body = { type: "doc" as const, content: [older(NOON - 60_000), older(NOON - 120_000)] };
  const { id } = await publish(textOf({ label: "live", body }));
  expect(await listLiveBlogs(desk)).toMatchObject([{ id, posts: 2, lastPostAt: NOON - 60_000 }]);
  await addPost(desk, id, post({ at: NOON }));
  expect(await listLiveBlogs(desk)).toMatchObject([{ id, posts: 3, lastPostAt: NOON }]);
});

test("a picture that is not in the library is refused before readers have the post", async () => {
  freshStore();
  const { id } = await live();
  const image = { type: "image", attrs: { media: "a".repeat(64), src: "", alt: "", credit: "" }, content: [] };
  const late = addPost(desk, id, post({ body: { type: "doc", content: [image] } }));
  await expect(late).rejects.toMatchObject({ code: "invalid" });
});
