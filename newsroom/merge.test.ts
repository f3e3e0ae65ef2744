import { expect, test } from "vitest";
import { openedStore } from "#db/client.ts";
import { findArticle } from "#db/queries/articles.ts";
import { findAuthor } from "#db/queries/authors.ts";
import { listAuthor, listTopic } from "#db/queries/listings.ts";
import { listOutbox } from "#db/queries/outbox.ts";
import { findRedirect } from "#db/queries/redirects.ts";
import { findTopic } from "#db/queries/topics.ts";
import { freshStore } from "#db/testing.ts";
import { updateArticle } from "#newsroom/corrections.ts";
import { importArticle } from "#newsroom/import.ts";
import { inspectPaper } from "#newsroom/inspect.ts";
import { mergeAuthors, mergeTopics } from "#newsroom/merge.ts";
import { saveAuthor } from "#newsroom/people.ts";
import { approveStory, createStory, publishStory, saveVersion, submitStory } from "#newsroom/stories.ts";
import { addPeople, deskOf, NOON, publish, textOf, UNSIGNED } from "#newsroom/testing.ts";
import { listVersions, verifyChain } from "#newsroom/versions.ts";

const desk = deskOf("editor");

test("two topics become one, for what is out, what is being written, and what people know about", async () => {
  freshStore();
  await addPeople();
  await saveAuthor(desk, {
    slug: "ana-ruiz",
    name: "Ana Ruiz",
    post: "",
    biography: [],
    email: "",
    location: "",
    expertise: ["schools", "port"],
    languages: [],
  });
  const out = await publish(textOf({ topics: ["schools", "port"] }));
  const untouched = await publish(textOf({ headline: "Schools", topics: ["port"], words: "“schools”" }));
  const former = await publish(textOf({ headline: "Former", topics: ["schools"] }));
  await updateArticle(desk, former.id, textOf({ headline: "Former" }));
  const draft = await createStory(desk, textOf({ topics: ["schools"] }));
  await submitStory(desk, draft);
  await approveStory(desk, draft);
  await saveVersion(desk, out.id, textOf({ headline: "Pending", topics: ["schools"] }));
  expect(await mergeTopics(desk, "schools", "port")).toEqual({ stories: 2 });
  expect(await findTopic("schools")).toBeUndefined();
  expect(await findArticle(out.id)).toMatchObject({ topics: [{ slug: "port" }], headline: "Gates close", releases: 2 });
  expect(await findArticle(out.id)).not.toHaveProperty("updatedAt");
  expect(await findArticle(untouched.id)).toMatchObject({ releases: 1 });
  expect(await findArticle(former.id)).toMatchObject({ releases: 2 });
  expect((await publishStory(desk, draft, UNSIGNED)).id).toBe(draft);
  expect((await listTopic("port", { limit: 9 }))?.cards).toHaveLength(3);
  expect((await findAuthor("ana-ruiz"))?.expertise).toEqual(["port"]);
  expect(await findRedirect("/topic/schools/feed.xml")).toBe("/topic/port/feed.xml");
  const chain = await listVersions(openedStore().read, out.id);
  expect(verifyChain(chain)).toEqual([]);
  expect((await inspectPaper()).problems).toEqual([]);
  expect(chain.at(-1)?.content).toMatchObject({ headline: "Pending", topics: ["port"] });
  expect((await listOutbox(0, 99)).at(-2)).toMatchObject({ kind: "topics", detail: { topic: "port", was: "schools" } });
});

test("two authors become one; one who signed twice in the same role signs once", async () => {
  freshStore();
  await addPeople();
  const signed = [
    { slug: "ana-ruiz", role: "author" as const },
    { slug: "tom-bell", role: "author" as const },
    { slug: "ana-ruiz", role: "photographs" as const },
  ];
  const { id } = await publish(textOf({ authors: signed }));
  expect(await mergeAuthors(desk, "ana-ruiz", "tom-bell")).toEqual({ stories: 1 });
  expect((await findArticle(id))?.authors.map(({ slug, role }) => [slug, role])).toEqual([
    ["tom-bell", "author"],
    ["tom-bell", "photographs"],
  ]);
  expect(await findAuthor("ana-ruiz")).toBeUndefined();
  expect((await listAuthor("tom-bell", { limit: 9 }))?.cards).toHaveLength(1);
  expect(await findRedirect("/author/ana-ruiz")).toBe("/author/tom-bell");
});

test("a file that still names what was merged does not bring it back", async () => {
  freshStore();
  await addPeople();
  await mergeTopics(desk, "schools", "port");
  await mergeAuthors(desk, "ana-ruiz", "tom-bell");
  const draft = {
    ...textOf({ topics: ["schools", "port"] }),
    authors: [{ name: "Ana Ruiz", role: "author" as const }],
  };
  const { id } = await importArticle(deskOf("system"), { draft, changes: [], releasedAt: NOON });
  expect(await findArticle(id)).toMatchObject({ topics: [{ slug: "port" }], authors: [{ slug: "tom-bell" }] });
  expect(await findTopic("schools")).toBeUndefined();
  expect(await findAuthor("ana-ruiz")).toBeUndefined();
});

test("a merge that cannot be is refused and changes nothing", async () => {
  const { reader } = freshStore();
  await addPeople();
  const audited = () => reader.prepare("select count(*) from audit").pluck().get();
  const before = audited();
  await expect(mergeTopics(desk, "port", "port")).rejects.toMatchObject({ code: "invalid" });
  await expect(mergeTopics(desk, "port", "none")).rejects.toMatchObject({ code: "not-found" });
  await expect(mergeAuthors(desk, "nobody", "ana-ruiz")).rejects.toMatchObject({ code: "not-found" });
  await expect(mergeTopics(deskOf("contributor"), "port", "schools")).rejects.toMatchObject({ code: "not-permitted" });
  expect(audited()).toBe(before);
});
