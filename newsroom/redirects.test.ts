import { expect, test } from "vitest";
import { findRedirect } from "#db/queries/redirects.ts";
import { freshStore } from "#db/testing.ts";
import { pathOf } from "#domain/articles/permalink.ts";
import { changeSlug, withdrawArticle } from "#newsroom/corrections.ts";
import { mergeTopics } from "#newsroom/merge.ts";
import { saveTopic } from "#newsroom/people.ts";
import { addRedirect, importRedirects } from "#newsroom/redirects.ts";
import { deskOf, publish, textOf } from "#newsroom/testing.ts";

const desk = deskOf("editor");

test("an old address leads to the new one however it is spelt, and a second time changes nothing", async () => {
  freshStore();
  expect(await addRedirect(desk, { from: "/News/Старт/", to: "/latest" })).toBe("added");
  expect(await addRedirect(desk, { from: "/news/старт", to: "/latest" })).toBe("unchanged");
  expect(await findRedirect("/NEWS/%D0%A1%D1%82%D0%B0%D1%80%D1%82?utm_source=x")).toBe("/latest");
  expect(await findRedirect("/news/other")).toBeUndefined();
  expect(await addRedirect(desk, { from: "/index.php?id=5", to: "https://elsewhere.example/a?b=1" })).toBe("added");
  expect(await findRedirect("/index.php?fbclid=2&id=5")).toBe("https://elsewhere.example/a?b=1");
  expect(await findRedirect("/index.php?id=6")).toBeUndefined();
});

test("an article is reached in one hop, though its slug changed since, and though it was withdrawn", async () => {
  freshStore();
  const permalink = await publish(textOf());
  await addRedirect(desk, { from: "/2015/03/04/gates", to: pathOf(permalink) });
  await changeSlug(desk, permalink.id, "other-words");
  const now = pathOf({ ...permalink, slug: "other-words" });
  expect(await findRedirect("/2015/03/04/gates/")).toBe(now);
  await withdrawArticle(deskOf("publisher"), permalink.id, { reason: "No." });
  expect(await findRedirect("/2015/03/04/gates")).toBe(now);
});

test("no redirect covers an address that answers, leads nowhere, or leads in a circle", async () => {
  freshStore();
  const permalink = await publish(textOf());
  const refused = (from: string, to: string) => addRedirect(desk, { from, to }).catch(({ code }) => code);
  for (const from of ["/", "/latest", "/world", "/2026/11", pathOf(permalink), `${pathOf(permalink)}.md`]) {
    expect([from, await refused(from, "/archive")]).toEqual([from, "conflict"]);
  }
  for (const to of ["/none", "/topic/none", "/2026/11/17/none-a99"]) {
    expect([to, await refused("/old", to)]).toEqual([to, "not-found"]);
  }
  for (const to of ["javascript:alert(1)", "latest", "", "//evil.example/a\r\n"]) {
    expect([to, await refused("/old", to)]).toEqual([to, to.startsWith("//") ? "not-found" : "invalid"]);
  }
  expect(await refused("/old", "/old")).toBe("conflict");
});

test("chains collapse when they are written, below merged topics as well", async () => {
  const { reader } = freshStore();
  for (const slug of ["a", "b", "c"]) await saveTopic(desk, { slug, name: slug, description: "" });
  await addRedirect(desk, { from: "/tag/a", to: "/topic/a" });
  await addRedirect(desk, { from: "/tag/a/rss", to: "/topic/a/feed.xml" });
  await mergeTopics(desk, "a", "b");
  await mergeTopics(desk, "b", "c");
  expect(await findRedirect("/tag/a")).toBe("/topic/c");
  expect(await findRedirect("/tag/a/rss")).toBe("/topic/c/feed.xml");
  expect(await findRedirect("/topic/a/before/12")).toBe("/topic/c/before/12");
  expect(await findRedirect("/topic/a")).toBe("/topic/c");
  const ways = reader
    .prepare<[], { from: string; to: string }>("select from_key as [from], to_address as [to] from redirects")
    .all();
  const olds = new Set(ways.map(({ from }) => from));
  expect(ways.filter(({ to }) => olds.has(to))).toEqual([]);
  await saveTopic(desk, { slug: "d", name: "d", description: "" });
  expect(await addRedirect(desk, { from: "/x", to: "/topic/a" })).toBe("added");
  expect(await findRedirect("/x")).toBe("/topic/c");
});

test("a file goes in line by line, in any order, and says what is wrong with which line", async () => {
  freshStore();
  const file =
    "old,new\n/a,/b\n/b,/c\n/c,/latest\n/d,/none\n/e,/f\n/f,/e\n/latest,/archive\nnonsense,/latest\n/g,/latest\n";
  const result = await importRedirects(desk, file);
  expect(result).toMatchObject({ added: 4, changed: 0, unchanged: 0 });
  expect(result.failed.map(({ line }) => line)).toEqual([5, 6, 7, 8, 9]);
  for (const old of ["/a", "/b", "/c", "/g"]) expect([old, await findRedirect(old)]).toEqual([old, "/latest"]);
  expect(await importRedirects(desk, "/a,/latest\n")).toMatchObject({ added: 0, unchanged: 1 });
  await expect(importRedirects(deskOf("contributor"), "/a,/b")).rejects.toMatchObject({ code: "not-permitted" });
  await expect(addRedirect(deskOf("contributor"), { from: "/z", to: "/latest" })).rejects.toMatchObject({
    code: "not-permitted",
  });
});
