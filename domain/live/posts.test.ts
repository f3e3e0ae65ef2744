import { expect, test } from "vitest";
import type { Block, Document } from "#domain/body/document.ts";
import { splitPosts } from "#domain/live/posts.ts";

const say = (text: string): Block => ({ type: "paragraph", content: [{ type: "text", text }] });
const post = (at: number): Block => ({ type: "livePost", attrs: { at, headline: "", by: "", key: false } });

test("what stands before the first post is the introduction, what follows a post belongs to it", () => {
  const body: Document = { type: "doc", content: [say("a"), post(1), say("b"), say("c"), post(2)] };
  const { intro, posts } = splitPosts(body, String);
  expect(intro).toEqual([say("a")]);
  expect(posts.map(({ content }) => content)).toEqual([[say("b"), say("c")], []]);
});

test("posts of one minute have anchors of their own", () => {
  const body: Document = { type: "doc", content: [post(1), post(2), post(3)] };
  expect(splitPosts(body, () => "1241").posts.map(({ anchor }) => anchor)).toEqual(["t1241", "t1241-2", "t1241-3"]);
});
