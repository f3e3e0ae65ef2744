import { expect, test } from "vitest";
import { store } from "#db/client.ts";
import { findArticle } from "#db/queries/articles.ts";
import { listReadNext, listRelated } from "#db/queries/related.ts";
import { freshStore } from "#db/testing.ts";
import type { Draft } from "#domain/articles/draft.ts";
import { correctArticle, fixTypo, updateArticle } from "#newsroom/corrections.ts";
import { composePage } from "#newsroom/preview-article.ts";
import { approveStory, createStory, publishStory, submitStory } from "#newsroom/stories.ts";
import { findStory } from "#newsroom/story.ts";
import { addPeople, deskOf, NOON, publish, textOf, UNSIGNED } from "#newsroom/testing.ts";

const DAY = 86_400_000;
const MOST = { related: 5, next: 4 };
const SUBJECTS = [
  "The barrier gates shut against the surge and the flood wall held while the tide rose over the quay.",
  "The hydrogen ferry left the shipyard slipway and the crew tested her engines and her fuel cells.",
  "Teachers and pupils moved into the new classroom and the headmistress counted desks and lessons.",
];

/** A paper with enough in it that related, next and translations have something to choose from. */
async function aPaper(): Promise<number[]> {
  freshStore();
  await addPeople();
  const ids: number[] = [];
  for (let age = 24; age > 0; age--) {
    const words = `${SUBJECTS[age % 3]} Night ${age}.`;
    const text = textOf({
      ...{ headline: `Night ${age}`, words, topics: age % 4 ? ["port"] : ["schools"] },
      ...{ section: age % 2 ? "veles-bay" : "world", language: age % 7 ? "en" : "ru" },
    });
    ids.push((await publish(text, { now: NOON - age * DAY })).id);
  }
  return ids;
}

const previewed = async (id: number, content: Draft, change?: { kind: "typo" | "correction"; note: string }) => {
  const story = await findStory(store.read, id);
  return composePage(store.read, { story, content, now: NOON, ...(change && { change }) }, MOST);
};

const released = async (id: number) => ({
  article: await findArticle(id),
  related: await listRelated(id, MOST.related),
  next: await listReadNext(id, MOST.next),
});

const paragraph = (text: string) => ({ type: "paragraph" as const, content: [{ type: "text" as const, text }] });

function aText(ids: number[], over: Partial<Draft> = {}): Draft {
  const [linked = 1, chosen = 2] = ids;
  const link = { type: "link" as const, attrs: { kind: "article" as const, id: linked } };
  const content = [
    paragraph(SUBJECTS[0] ?? ""),
    { type: "paragraph" as const, content: [{ type: "text" as const, text: "As told before.", marks: [link] }] },
    { type: "related" as const, attrs: { article: null, title: "NIGHT 3", href: "#" } },
    { type: "related" as const, attrs: { article: 9999, title: "Not out", href: "#" } },
  ];
  return textOf({
    ...{ headline: "The gates shut again", standfirst: "Twice in a week.", topics: ["port", "port", "schools"] },
    authors: [
      { slug: "tom-bell", role: "author" },
      { slug: "ana-ruiz", role: "photographs" },
    ],
    ...{ related: [chosen, 9999], body: { type: "doc", content }, dateline: "VELES BAY", kicker: "Floods" },
    ...over,
  });
}

async function release(id: number): Promise<void> {
  const desk = deskOf("editor", NOON);
  await submitStory(desk, id);
  await approveStory(desk, id);
  await publishStory(desk, id, UNSIGNED);
}

test("what a preview composes is what the release then shows: article, related, read next", async () => {
  const ids = await aPaper();
  const text = aText(ids);
  const id = await createStory(deskOf("editor"), text);
  const before = await previewed(id, text);
  await release(id);
  expect(before).toEqual(await released(id));
  expect(before.article).toMatchObject({ slug: "the-gates-shut-again", releases: 1, wordCount: expect.any(Number) });
  expect(before.related).toHaveLength(5);
  expect(before.next).toHaveLength(4);
});

test("a translation, and the original of one that came first, show what their release will show", async () => {
  const ids = await aPaper();
  const late = await createStory(deskOf("editor"), aText(ids, { headline: "Original" }));
  const early = await publish(aText(ids, { headline: "Перевод", language: "ru", translationOf: late }));
  const before = await previewed(late, aText(ids, { headline: "Original" }));
  expect(before.article.translations.map(({ id }) => id)).toEqual([early.id]);
  await release(late);
  expect(before).toEqual(await released(late));

  const third = aText(ids, { headline: "Dritte", language: "de", translationOf: early.id });
  const id = await createStory(deskOf("editor"), third);
  const then = await previewed(id, third);
  await release(id);
  expect(then).toEqual(await released(id));
});

test("a change of an article that is out shows as it will: updated, corrected, or mended without a word", async () => {
  const ids = await aPaper();
  const text = aText(ids);
  const { id } = await publish(text, { now: NOON - DAY });
  expect(await previewed(id, text)).toEqual(await released(id));

  const second = { ...text, slug: "another", body: { type: "doc" as const, content: [paragraph(SUBJECTS[2] ?? "")] } };
  const updated = await previewed(id, second);
  await updateArticle(deskOf("editor", NOON), id, second);
  expect(updated).toEqual(await released(id));

  const third = { ...second, standfirst: "Three times." };
  const corrected = await previewed(id, third, { kind: "correction", note: "It was three." });
  await correctArticle(deskOf("editor", NOON), id, third, { note: "It was three." });
  expect(corrected).toEqual(await released(id));

  const fourth = { ...third, standfirst: "Three times!" };
  const mended = await previewed(id, fourth, { kind: "typo", note: "" });
  await fixTypo(deskOf("editor", NOON), id, fourth);
  expect(mended).toEqual(await released(id));
});

test("a preview of an unfinished text leaves out what is not known yet, and writes nothing", async () => {
  const ids = await aPaper();
  const wild = aText(ids, { headline: "", topics: ["no-such"], authors: [{ slug: "no-one", role: "author" }] });
  const id = await createStory(deskOf("editor"), wild);
  const changes = () => store.write(async (tx) => tx.select().from((await import("#db/schema/ledger.ts")).outbox));
  const before = await changes();
  const { article } = await previewed(id, wild);
  expect([article.headline, article.topics, article.authors]).toEqual(["", [], []]);
  expect(await changes()).toEqual(before);
  expect(await findArticle(id)).toBeUndefined();
});
