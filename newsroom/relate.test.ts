import { expect, test } from "vitest";
import { listReadNext, listRelated } from "#db/queries/related.ts";
import { freshStore } from "#db/testing.ts";
import type { Draft } from "#domain/articles/draft.ts";
import { updateArticle, withdrawArticle } from "#newsroom/corrections.ts";
import { rebuildRelated } from "#newsroom/reindex.ts";
import { addPeople, deskOf, NOON, publish, textOf } from "#newsroom/testing.ts";

const DAY = 86_400_000;
const SUBJECTS = {
  flood: "The barrier gates shut against the surge and the flood wall held while the tide rose over the quay.",
  ferry: "The hydrogen ferry left the shipyard slipway and the crew tested her engines and her fuel cells.",
  school: "Teachers and pupils moved into the new classroom and the headmistress counted desks and lessons.",
};

async function put(subject: keyof typeof SUBJECTS, over: Partial<Draft> = {}, age = 0): Promise<number> {
  const words = `${SUBJECTS[subject]} ${over.headline ?? ""}`;
  const text = textOf({ headline: `About a ${subject} ${age}`, words, ...over });
  return (await publish(text, { now: NOON - age * DAY })).id;
}

const relatedTo = async (id: number, limit = 3) => (await listRelated(id, limit)).map((card) => card.id);

test("what is alike in meaning comes first, also when it is told in other forms of the words", async () => {
  freshStore();
  const flood = await put("flood", {}, 5);
  await put("ferry", {}, 4);
  await put("school", {}, 3);
  const words = "Surges rising, tides on the quays, barriers shutting: how walls hold and floods come.";
  const other = (await publish(textOf({ headline: "Another night", words }))).id;
  expect((await relatedTo(flood))[0]).toBe(other);
  expect((await relatedTo(other))[0]).toBe(flood);
});

test("an older article gets the newer one as soon as it is out, and loses it when it is withdrawn", async () => {
  freshStore();
  const old = await put("flood", {}, 30);
  for (let age = 20; age > 6; age--) await put("ferry", {}, age);
  expect((await relatedTo(old)).length).toBe(3);
  const newer = await put("flood", { headline: "Flood again" });
  expect((await relatedTo(old))[0]).toBe(newer);
  await withdrawArticle(deskOf("publisher"), newer, { reason: "No." });
  expect(await relatedTo(old)).not.toContain(newer);
  expect((await relatedTo(old)).length).toBe(3);
});

test("the editor's choices stand first, in their order, and one not out yet is passed over until it is", async () => {
  freshStore();
  const school = await put("school", {}, 3);
  await put("flood", {}, 2);
  const id = await put("flood", { headline: "Chosen", related: [50, school] });
  expect((await relatedTo(id))[0]).toBe(school);
  await publish(textOf({ headline: "Quite unlike" }), { id: 50 });
  expect((await relatedTo(id)).slice(0, 2)).toEqual([50, school]);
});

test("never the article itself, a translation of it, or one its text leads to already", async () => {
  freshStore();
  const linked = await put("flood", { headline: "Linked" }, 4);
  const carded = await put("flood", { headline: "Carded" }, 3);
  const other = await put("flood", { headline: "Other" }, 2);
  const link = { type: "link" as const, attrs: { kind: "article" as const, id: linked } };
  const card = { type: "related" as const, attrs: { article: null, title: "CARDED", href: "#" } };
  const text = { type: "text" as const, text: SUBJECTS.flood, marks: [link] };
  const body = { type: "doc" as const, content: [{ type: "paragraph" as const, content: [text] }, card] };
  const id = await put("flood", { headline: "Here", body, related: [linked] }, 1);
  const translation = await put("flood", { headline: "Hier", language: "de", translationOf: id });
  expect(await relatedTo(id, 10)).toEqual([other]);
  expect(await relatedTo(translation, 10)).not.toContain(id);
  expect(await relatedTo(linked, 10)).toEqual(expect.arrayContaining([carded, other, id]));
  await rebuildRelated(deskOf("editor"));
  expect(await relatedTo(id, 10)).toEqual([other]);
});

test("another language is related only where the own one has too little", async () => {
  freshStore();
  const english: number[] = [];
  for (let age = 10; age > 0; age--) english.push(await put("flood", { headline: `Flood ${age}` }, age));
  const russian = await put("flood", { headline: "Вода", language: "ru" });
  expect((await relatedTo(russian)).length).toBe(3);
  for (const id of english) expect(await relatedTo(id, 8)).not.toContain(russian);
});

test("a changed text changes what is related to it", async () => {
  freshStore();
  const school = await put("school", {}, 3);
  const flood = await put("flood", {}, 2);
  const id = await put("flood", { headline: "Here" });
  expect((await relatedTo(id))[0]).toBe(flood);
  await updateArticle(deskOf("editor"), id, textOf({ headline: "Here", words: SUBJECTS.school }));
  expect((await relatedTo(id))[0]).toBe(school);
  expect((await relatedTo(school))[0]).toBe(id);
});

test("working everything out anew finds what the publishing found, and counts what it did", async () => {
  freshStore();
  await addPeople();
  const ids: number[] = [];
  for (let age = 12; age > 0; age--) ids.push(await put(age % 2 ? "flood" : "ferry", { topics: ["port"] }, age));
  const seen: number[] = [];
  expect(await rebuildRelated(deskOf("editor"), (done, all) => seen.push(done / all))).toBe(12);
  expect(seen.at(-1)).toBe(1);
  for (const [at, id] of ids.entries()) {
    const best = await relatedTo(id, 3);
    expect(best.map((other) => (other - (ids[0] ?? 0)) % 2)).toEqual(best.map(() => at % 2));
  }
});

test("to read next are the newest of the section, then of the others, none of which stands beside the article", async () => {
  freshStore();
  for (let age = 20; age > 0; age--) await put("ferry", { section: age % 2 ? "business" : "world" }, age);
  const next = await listReadNext(1, 12);
  const beside = await relatedTo(1, 6);
  expect(next).toHaveLength(12);
  expect(next.map(({ id }) => id).filter((id) => id === 1 || beside.includes(id))).toEqual([]);
  const sections = next.map(({ section }) => section);
  expect(sections).toEqual([...sections].sort((a, b) => Number(b === "world") - Number(a === "world")));
});

test("of two invented vocabularies, what is related to an article is of its own", async () => {
  freshStore();
  const wordsOf = (syllables: string) =>
    Array.from(
      { length: 60 },
      (_, at) => `${syllables}${at.toString(36).replace(/\d/g, (digit) => "qxzwvkjyhg"[Number(digit)] ?? "")}`,
    );
  const [harbours, schools] = [wordsOf("harb"), wordsOf("scho")];
  const ids: { id: number; own: readonly string[] }[] = [];
  for (let at = 0; at < 16; at++) {
    const own = at % 2 === 0 ? harbours : schools;
    const some = own.filter((_, word) => (word * 7 + at * 5) % 3 === 0);
    const { id } = await publish(textOf({ headline: `Report ${at}`, words: `${some.join(" ")} and a report on it.` }));
    ids.push({ id, own });
  }
  await rebuildRelated(deskOf("system"));
  for (const { id, own } of ids) {
    const beside = await relatedTo(id, 5);
    expect(beside).toHaveLength(5);
    expect(beside.filter((other) => ids.find((one) => one.id === other)?.own !== own)).toEqual([]);
  }
});
