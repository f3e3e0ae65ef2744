import { expect, test } from "vitest";
import { findArticle } from "#db/queries/articles.ts";
import { freshStore } from "#db/testing.ts";
import { withdrawArticle } from "#newsroom/corrections.ts";
import {
  addPost,
  closeLive,
  deletePost,
  editPost,
  listLivePosts,
  type NewPost,
  reopenLive,
} from "#newsroom/live/posts.ts";
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
  expect(article?.posts).toMatchObject([{ headline: "Gate down", author: { name: "Ana Ruiz" }, revision: 1 }]);
  expect(JSON.stringify(article?.body)).toContain("Quillwort on the quay.");
  expect(article).toMatchObject({ live: { revision: 1, closedAt: null }, updatedAt: NOON });
  expect(reader.prepare("select count(*) from outbox where article = ? and kind = 'changed'").pluck().get(id)).toBe(1);
});

test("pinned posts stand first, then the newest; an edit and a deletion reach the page and count as changes", async () => {
  freshStore();
  const { id } = await live();
  const first = await addPost(desk, id, post({ headline: "one", at: NOON }));
  const second = await addPost(desk, id, post({ headline: "two", at: NOON + 60_000 }));
  expect(await shown(id)).toEqual([
    ["two", false, 2],
    ["one", false, 1],
  ]);
  await editPost(desk, { story: id, post: first.id, revision: 1 }, post({ headline: "one again", isPinned: true }));
  expect(await shown(id)).toEqual([
    ["one again", true, 3],
    ["two", false, 2],
  ]);
  await deletePost(desk, { story: id, post: second.id, revision: 2 });
  expect(await shown(id)).toEqual([["one again", true, 3]]);
  expect((await findArticle(id))?.live?.revision).toBe(4);
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
  expect(await shown(id)).toEqual([["mine", false, 2]]);
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
  expect((await findArticle(id))?.live).toEqual({ revision: 0, closedAt: NOON });
  await expect(addPost(desk, id, post())).rejects.toMatchObject({ code: "conflict" });
  await expect(closeLive(desk, id)).rejects.toMatchObject({ code: "conflict" });
  await reopenLive(desk, id);
  await addPost(desk, id, post());
  expect(await listLivePosts(desk, id)).toHaveLength(1);
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
