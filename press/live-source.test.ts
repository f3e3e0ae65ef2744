import { expect, test } from "vitest";
import { freshStore } from "#db/testing.ts";
import { withdrawArticle } from "#newsroom/corrections.ts";
import { addPost } from "#newsroom/live/posts.ts";
import { deskOf, NOON, publish, textOf } from "#newsroom/testing.ts";
import { liveSource } from "./live-source.ts";

const BODY = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "Quillwort." }] }] };

function listSince(path: string, last?: string) {
  const found = liveSource.pattern.exec(path);
  return found === null ? undefined : liveSource.listSince(found, last);
}

test("who follows a live page is told its count of changes once, and not a word of what changed", async () => {
  freshStore();
  const { id } = await publish(textOf({ label: "live" }));
  const path = `/live/${id}/events`;
  expect(await listSince(path)).toEqual([{ id: "1", data: "1" }]);
  const post = { at: NOON, headline: "", by: "", isKey: false, isPinned: false, body: BODY };
  await addPost(deskOf("editor"), id, post);
  expect(await listSince(path, "1")).toEqual([{ id: "2", data: "2" }]);
  expect(await listSince(path, "2")).toEqual([]);
  await withdrawArticle(deskOf("publisher"), id, { reason: "It was wrong." });
  expect(await listSince(path, "2")).toBeUndefined();
});

test("there is nothing to follow at other articles and other addresses", async () => {
  freshStore();
  const { id } = await publish(textOf());
  expect(await listSince(`/live/${id}/events`)).toBeUndefined();
  for (const path of ["/live/0/events", "/live/7/events/", "/live/x/events", "/live/7"])
    expect(await listSince(path)).toBeUndefined();
});
