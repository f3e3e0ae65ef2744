import { expect, test } from "vitest";
import type { OpenStore } from "#db/client.ts";
import { freshStore } from "#db/testing.ts";
import { withdrawArticle } from "#newsroom/corrections.ts";
import { setSummary } from "#newsroom/live/coverage.ts";
import { addPost, deletePost } from "#newsroom/live/posts.ts";
import { approveStory, createStory, publishStory, submitStory } from "#newsroom/stories.ts";
import { deskOf, NOON, textOf } from "#newsroom/testing.ts";

const WORD = "quillwort";
const desk = deskOf("editor");
const bodyOf = (text: string) => ({ type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text }] }] });
const post = { at: NOON, headline: WORD, by: "", isKey: true, isPinned: true, body: bodyOf(`Of ${WORD}.`) };

/** Tables of the newsroom: readers' queries never look at them (checks/leaks.test.ts). */
const STAFF = /^(?:live_posts|live_blogs|versions|stories|story_\w+|working_copies|notes|audit|sqlite_\w+|__\w+)$/;

/** Readers' tables that hold the word, whatever the column. */
function tellers({ reader }: OpenStore): string[] {
  const tables = reader.prepare("select name from sqlite_master where type = 'table'").pluck().all().map(String);
  const rows = (table: string) => JSON.stringify(reader.prepare(`select * from "${table}"`).all());
  return tables.filter((name) => !STAFF.test(name) && rows(name).toLowerCase().includes(WORD));
}

test("posts and summary of a blog that is not out, was cleared or withdrawn are in no reader's table", async () => {
  const store = freshStore();
  const id = await createStory(desk, textOf({ label: "live" }));
  const { id: one, revision } = await addPost(desk, id, post);
  const summary = await setSummary(desk, id, { revision: 0, body: bodyOf(`Known: ${WORD}.`) });
  await submitStory(desk, id);
  await approveStory(desk, id);
  expect(tellers(store)).toEqual([]);

  await publishStory(desk, id, { override: { reason: "a test" } });
  expect(tellers(store)).toEqual(expect.arrayContaining(["article_posts", "article_lives", "article_texts"]));

  await deletePost(desk, { story: id, post: one, revision }, { note: "It was wrong." });
  await setSummary(desk, id, { revision: summary.revision, body: { type: "doc", content: [] } });
  expect(tellers(store)).toEqual([]);

  await addPost(desk, id, post);
  await withdrawArticle(deskOf("publisher"), id, { reason: "It was wrong." });
  expect(tellers(store)).toEqual([]);
});
