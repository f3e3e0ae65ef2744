import { expect, test } from "vitest";
import { findArticle, findCards } from "#db/queries/articles.ts";
import { findAuthor, listAuthors } from "#db/queries/authors.ts";
import { findTopic, listSectionTopics, listTopics } from "#db/queries/topics.ts";
import { freshStore } from "#db/testing.ts";
import { Testimony, underOath } from "#db/witness.ts";
import { withdrawArticle } from "#newsroom/corrections.ts";
import { saveAuthor, saveTopic } from "#newsroom/people.ts";
import { addPeople, deskOf, publish, textOf } from "#newsroom/testing.ts";

const CARD =
  "authors frontHeadline headline id kicker label language readingMinutes releasedAt releasedOn section slug standfirst";
const REST =
  "body corrections dateline references releases searchHeadline socialHeadline topics translations wordCount";
const fieldsOf = (thing: object | undefined) => Object.keys(thing ?? {}).sort();

test("an article and its card have exactly the fields they should, and absent ones are absent", async () => {
  freshStore();
  const { id } = await publish(textOf());
  expect(fieldsOf((await findCards([id]))[0])).toEqual(CARD.split(" "));
  expect(fieldsOf(await findArticle(id))).toEqual([...CARD.split(" "), ...REST.split(" ")].sort());
});

test("what became of coverage is asked for a live page alone", async () => {
  freshStore();
  const asksOfCoverage = async (label: "live" | "news") => {
    const { id } = await publish(textOf({ label }));
    const testimony = new Testimony();
    await underOath(testimony, () => findArticle(id));
    return [...testimony.named.values()].some(({ question }) => question.sql.includes('"article_lives"'));
  };
  expect([await asksOfCoverage("live"), await asksOfCoverage("news")]).toEqual([true, false]);
});

test("cards come in the order asked for, without those that are not out", async () => {
  freshStore();
  for (let number = 1; number <= 3; number++) await publish(textOf());
  await withdrawArticle(deskOf("publisher"), 2, { reason: "No." });
  expect((await findCards([3, 9, 1, 2, 3])).map(({ id }) => id)).toEqual([3, 1, 3]);
  expect(await findCards([])).toEqual([]);
  expect(await findArticle(undefined)).toBeUndefined();
});

test("a card that knows only a headline gains its link when an article of that headline comes out, and loses it again", async () => {
  freshStore();
  const card = { type: "related" as const, attrs: { article: null, title: "“Walls”  hold", href: "#" } };
  const link = { type: "link" as const, attrs: { kind: "article" as const, id: 50 } };
  const text = { type: "text" as const, text: "see", marks: [link] };
  const body = { type: "doc" as const, content: [card, { type: "paragraph" as const, content: [text] }] };
  const { id } = await publish(textOf({ body }));
  const referencesNow = async () => (await findArticle(id))?.references;
  expect(await referencesNow()).toEqual({ pictures: {}, articles: {}, headlines: {} });
  await publish(textOf({ headline: '"walls" Hold' }), { id: 50 });
  expect(await referencesNow()).toMatchObject({
    articles: { 50: { id: 50 } },
    headlines: { '"walls" hold': { id: 50 } },
  });
  await withdrawArticle(deskOf("publisher"), 50, { reason: "No." });
  expect(await referencesNow()).toEqual({ pictures: {}, articles: {}, headlines: {} });
});

test("people and topics are listed by the alphabet, with how many articles each has", async () => {
  freshStore();
  await addPeople();
  const words = {
    post: "",
    biography: ["One.", "Two."],
    email: "",
    location: "",
    expertise: ["port"],
    languages: ["en"],
  };
  await saveAuthor(deskOf("editor"), { slug: "asa-berg", name: "Åsa Berg", joined: 1999, ...words });
  await saveTopic(deskOf("editor"), { slug: "apples", name: "Äpplen", description: "Fruit." });
  const authors = [
    { slug: "tom-bell", role: "author" as const },
    { slug: "tom-bell", role: "photographs" as const },
  ];
  await publish(textOf({ authors, topics: ["schools", "port"] }));
  await publish(textOf({ authors, topics: ["port"] }));
  expect((await listAuthors()).map(({ name, articles }) => `${name} ${articles}`)).toEqual([
    "Ana Ruiz 0",
    "Åsa Berg 0",
    "Tom Bell 2",
  ]);
  expect((await listTopics()).map(({ name, articles }) => `${name} ${articles}`)).toEqual([
    "Äpplen 0",
    "Port 2",
    "Schools 1",
  ]);
  expect(await listSectionTopics("veles-bay", 5)).toEqual([
    { slug: "port", name: "Port" },
    { slug: "schools", name: "Schools" },
  ]);
  expect(await findAuthor("asa-berg")).toEqual({ slug: "asa-berg", name: "Åsa Berg", joined: 1999, ...words });
  expect(await findTopic("apples")).toEqual({ slug: "apples", name: "Äpplen", description: "Fruit." });
  expect([await findAuthor("__proto__"), await findTopic("none")]).toEqual([undefined, undefined]);
});
