import { expect, test } from "vitest";
import { type Draft, draft } from "#domain/articles/draft.ts";
import type { Block, Mark } from "#domain/body/document.ts";
import { countToCome } from "#domain/gates/body.ts";
import { checkDraft } from "#domain/gates/check.ts";
import type { GateFacts, PictureFacts, StoryFacts } from "#domain/gates/facts.ts";
import { GATE_CODES, keyOf } from "#domain/gates/gate.ts";
import { documentOf, HASH, paragraphOf } from "#domain/testing.ts";

const NOW = Date.UTC(2026, 10, 17, 12);
const SELF = 5;
const picture: PictureFacts = {
  ...{ width: 1600, height: 1067, name: "harbour", alt: "A harbour.", credit: "Print room", licence: "Ours" },
  licenceEndsAt: null,
};
const story = (about: Partial<StoryFacts>): StoryFacts => {
  return { headline: "The other", state: "published", embargoUntil: null, ...about };
};

function facts(about: Partial<GateFacts> = {}): GateFacts {
  return { id: SELF, hold: "", at: NOW, pictures: new Map([[HASH, picture]]), stories: new Map(), ...about };
}

/** A text that every gate lets through. */
function text(about: Partial<Draft> = {}): Draft {
  return draft.parse({
    ...{ headline: "Gates close", standfirst: "They closed at four.", kicker: "", dateline: "VELES BAY" },
    ...{ frontHeadline: "", socialHeadline: "", searchHeadline: "", slug: "", section: "veles-bay", label: "report" },
    ...{
      language: "en",
      translationOf: null,
      topics: [],
      authors: [{ slug: "ana-ruiz", role: "author" }],
      related: [],
    },
    lead: { media: HASH, src: "", alt: "Gates.", credit: "", caption: [{ type: "text", text: "The gates." }] },
    body: documentOf(paragraphOf("The gates closed at four.")),
    ...about,
  });
}

const image = (attrs: object, caption = "A quay."): Block => ({
  type: "image",
  attrs: { media: HASH, src: "", alt: "A quay.", credit: "Ana", wide: false, ...attrs },
  ...(caption === "" ? {} : { content: [{ type: "text", text: caption }] }),
});
const link = (attrs: Extract<Mark, { type: "link" }>["attrs"]) =>
  text({ body: documentOf(paragraphOf("it", { type: "link", attrs })) });
const card = (article: number) =>
  text({
    body: documentOf(paragraphOf("Words."), { type: "related", attrs: { article, title: "The other", href: "" } }),
  });
const lead = (about: object) => text({ lead: { ...text().lead, ...about } as Draft["lead"] });
const withPicture = (about: Partial<PictureFacts>) => facts({ pictures: new Map([[HASH, { ...picture, ...about }]]) });
const withStory = (about: Partial<StoryFacts>) => facts({ stories: new Map([[9, story(about)]]) });
const article = { kind: "article" as const, id: 9 };
const unresolved = (href: string) => ({ kind: "unresolved" as const, href });

/** What is wrong, with what is known, and what the gates say: `severity code place`. */
const CASES: [string, Draft, GateFacts, string[]][] = [
  ["nothing wrong", text(), facts(), []],
  ["no headline", text({ headline: " " }), facts(), ["stop headline-missing headline"]],
  ["a long headline", text({ headline: "x".repeat(111) }), facts(), ["warn headline-long headline"]],
  ["no headline any more", text({ headline: "x".repeat(161) }), facts(), ["stop headline-long headline"]],
  [
    "a long front headline",
    text({ frontHeadline: "x".repeat(91) }),
    facts(),
    ["warn front-headline-long frontHeadline"],
  ],
  [
    "a long search headline",
    text({ searchHeadline: "x".repeat(71) }),
    facts(),
    ["warn search-headline-long searchHeadline"],
  ],
  ["no description", text({ standfirst: "" }), facts(), ["warn standfirst-missing standfirst"]],
  ["a long description", text({ standfirst: "x".repeat(201) }), facts(), ["warn standfirst-long standfirst"]],
  ["a very long description", text({ standfirst: "x".repeat(501) }), facts(), ["stop standfirst-long standfirst"]],
  ["no text", text({ body: documentOf() }), facts(), ["stop text-missing body"]],
  ["no section", text({ section: "" }), facts(), ["stop section-missing section"]],
  ["no author", text({ authors: [] }), facts(), ["stop author-missing authors"]],
  ["an editorial, which nobody signs", text({ authors: [], label: "editorial" }), facts(), []],
  ["a report without a dateline", text({ dateline: "" }), facts(), ["stop dateline-missing dateline"]],
  ["news without one", text({ dateline: "", label: "news" }), facts(), []],
  ["a hold", text(), facts({ hold: "For the harbour office" }), ["stop on-hold hold"]],
  ["no lead picture", text({ lead: null }), facts(), []],
  ["a missing lead picture", lead({ media: null, src: "a.jpg" }), facts(), ["stop picture-missing lead"]],
  ["a picture the library lost", text(), facts({ pictures: new Map() }), ["stop picture-missing lead"]],
  ["no alternative text", lead({ alt: "" }), withPicture({ alt: " " }), ["stop alt-missing lead"]],
  ["the library's alternative text", lead({ alt: "" }), facts(), []],
  ["a file name as alternative text", lead({ alt: "IMG_2041.JPG" }), facts(), ["warn alt-is-a-name lead"]],
  ["no caption", lead({ caption: [] }), facts(), ["stop caption-missing lead"]],
  ["no credit", text(), withPicture({ credit: "" }), ["stop credit-missing lead"]],
  ["no licence", text(), withPicture({ licence: "" }), ["stop licence-missing lead"]],
  ["a licence that ended", text(), withPicture({ licenceEndsAt: NOW - 1 }), ["stop licence-ended lead"]],
  ["a licence that still holds", text(), withPicture({ licenceEndsAt: NOW }), []],
  ["a small lead picture", text(), withPicture({ width: 1199 }), ["warn picture-small lead"]],
  ["a tiny lead picture", text(), withPicture({ width: 799 }), ["stop picture-small lead"]],
  [
    "a bare picture in the text",
    text({ body: documentOf(paragraphOf("Words."), image({ alt: "", credit: "" }, "")) }),
    withPicture({ alt: "", credit: "" }),
    ["stop credit-missing lead", "stop alt-missing 1", "stop caption-missing 1", "stop credit-missing 1"],
  ],
  [
    "one in a gallery",
    text({ body: documentOf({ type: "gallery", content: [image({}), image({ media: null })] } as Block) }),
    facts(),
    ["stop picture-missing 0.1"],
  ],
  ["[TK] in the text", text({ body: documentOf(paragraphOf("He is [TK: his age].")) }), facts(), ["stop to-come 0"]],
  ["TK in the headline", text({ headline: "TK gates close" }), facts(), ["stop to-come headline"]],
  ["TKTK", text({ body: documentOf(paragraphOf("TKTK")) }), facts(), ["stop to-come 0"]],
  ["letters that only look so", text({ body: documentOf(paragraphOf("ATK, TKs, tk and ТК.")) }), facts(), []],
  ["a link to #", link(unresolved("#")), facts(), ["stop link-nowhere 0.0"]],
  ["an empty link", link(unresolved("")), facts(), ["stop link-nowhere 0.0"]],
  ["a link readers cannot follow", link(unresolved("../x")), facts(), ["warn link-unresolved 0.0"]],
  ["a link to itself", link({ kind: "article", id: SELF }), facts(), ["stop link-to-itself 0.0"]],
  ["a link to what never was", link(article), facts(), ["stop link-unknown 0.0"]],
  ["a link to what was withdrawn", link(article), withStory({ state: "withdrawn" }), ["stop link-withdrawn 0.0"]],
  ["a link to what is not out", link(article), withStory({ state: "scheduled" }), ["stop link-unpublished 0.0"]],
  ["a link to what is out", link(article), withStory({}), []],
  ["a card of itself", card(SELF), facts(), ["stop link-to-itself 1"]],
  ["a card of what never was", card(9), facts(), ["stop card-unknown 1"]],
  ["a card of what was withdrawn", card(9), withStory({ state: "withdrawn" }), ["stop card-withdrawn 1"]],
  ["a card of what is not out", card(9), withStory({ state: "draft" }), ["warn card-unpublished 1"]],
  [
    "a card of what is under embargo",
    card(9),
    withStory({ state: "ready", embargoUntil: NOW + 1 }),
    ["stop card-embargoed 1"],
  ],
  [
    "a card whose embargo ends with the release",
    card(9),
    withStory({ state: "ready", embargoUntil: NOW }),
    ["warn card-unpublished 1"],
  ],
];

test.each(CASES)("%s", (_, content, known, expected) => {
  const before = JSON.stringify(content);
  const said = checkDraft(content, known).map(({ severity, code, place }) => {
    return `${severity} ${code} ${"field" in place ? place.field : place.node.join(".")}`;
  });
  expect(said).toEqual(expected);
  expect(JSON.stringify(content)).toBe(before);
});

test("every gate is tried by a case", () => {
  const tried = CASES.flatMap(([, content, known]) => checkDraft(content, known).map(({ code }) => code));
  const elsewhere = ["quotation-unbalanced"];
  expect(GATE_CODES.filter((code) => !tried.includes(code) && !elsewhere.includes(code))).toEqual([]);
});

/** Lines and whether a hint is due, by the habits of the language. */
const QUOTATIONS: [language: string, lines: string[], hints: number][] = [
  ["en", ["“All well,” he said."], 0],
  ["en", ["“All well, he said."], 1],
  ["en", ["All well,” he said."], 1],
  ["en", ["“It goes on.", "“And ends here.”"], 0],
  ["en", ["“It goes on.", "But not here."], 1],
  ["en", ['A 6" pipe, he said.'], 0],
  ["en", ['"All well, he said.'], 1],
  ["ru", ["«Всё хорошо», — сказал он."], 0],
  ["ru", ["«Всё хорошо, — сказал он."], 1],
  ["de", ["„Alles gut“, sagte er."], 0],
  ["de", ["„Alles gut, sagte er."], 1],
  ["ar", ["«كل شيء بخير» قال."], 0],
  ["ar", ["«كل شيء بخير قال."], 1],
  ["sv", ["”Allt väl”, sade han."], 0],
];

test.each(QUOTATIONS)("quotation marks in %s: %s", (language, lines, hints) => {
  const content = text({ language, body: documentOf(...lines.map((line) => paragraphOf(line))) });
  const found = checkDraft(content, facts());
  expect(found.map(({ severity, code }) => `${severity} ${code}`)).toEqual(
    Array.from({ length: hints }, () => "hint quotation-unbalanced"),
  );
});

test("stops come first, and the same fault is known again when paragraphs move", () => {
  const faulty = text({ standfirst: "", body: documentOf(paragraphOf("TK"), paragraphOf("“Open.")) });
  expect(checkDraft(faulty, facts()).map(({ severity }) => severity)).toEqual(["stop", "warn", "hint"]);
  expect(countToCome(faulty)).toBe(1);
  const moved = text({ standfirst: "", body: documentOf(paragraphOf("New."), ...faulty.body.content) });
  expect(checkDraft(moved, facts()).map(keyOf)).toEqual(checkDraft(faulty, facts()).map(keyOf));
});
