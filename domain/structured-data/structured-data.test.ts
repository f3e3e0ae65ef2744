import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import type { AuthorProfile } from "#domain/articles/author.ts";
import { LABELS, type Label } from "#domain/articles/label.ts";
import type { Block } from "#domain/body/document.ts";
import { cropsOf } from "#domain/media/crop.ts";
import { articleData } from "#domain/structured-data/article.ts";
import { jsonLd } from "#domain/structured-data/json-ld.ts";
import { breadcrumbs, collectionPage } from "#domain/structured-data/listings.ts";
import { profilePage } from "#domain/structured-data/people.ts";
import type { PictureSource } from "#domain/structured-data/picture.ts";
import { webSite } from "#domain/structured-data/publisher.ts";
import {
  ana,
  articleOf,
  cardOf,
  documentOf,
  HOUR,
  lea,
  paragraphOf,
  picture,
  publication,
  RELEASED,
} from "#domain/testing.ts";

const source: PictureSource = { cropsOf };
const ADDRESS = "https://tide.example/2026/11/17/bridge-reopens-a12";
const russian = { id: 14, slug: "most", releasedOn: "2026-11-18", language: "ru", headline: "Мост" };
const posts: Block[] = [
  { type: "livePost", attrs: { at: RELEASED + HOUR, headline: "Open", by: "ana-ruiz", key: true } },
  paragraphOf("Cars cross."),
  { type: "livePost", attrs: { at: RELEASED, headline: "", by: "", key: false } },
  paragraphOf("Cars wait."),
];
const OPEN = { revision: 1, textRevision: 1, closedAt: null, takenBack: [] };
const profile: AuthorProfile = {
  slug: "ana-ruiz",
  name: "Ana Ruiz",
  post: "Reporter",
  biography: ["One.", "Two."],
  email: "ana@tide.example",
  location: "Veles Bay",
  expertise: ["bridges"],
  languages: ["en", "ru"],
  portrait: picture,
};

const dataOf = (changes: Parameters<typeof articleOf>[0] = {}) => articleData(publication, articleOf(changes), source);

test("a word cannot end the script it stands in, and the data reads back the same", () => {
  const thing = { a: "</script><!-- & \u2028\u2029" };
  expect(jsonLd(thing)).not.toMatch(/[<>&\u2028\u2029]/);
  expect(JSON.parse(jsonLd(thing))).toEqual(thing);
});

test("each label has its kind", () => {
  const kinds: Record<Label, string> = {
    news: "NewsArticle",
    report: "ReportageNewsArticle",
    analysis: "AnalysisNewsArticle",
    opinion: "OpinionNewsArticle",
    editorial: "OpinionNewsArticle",
    explainer: "BackgroundNewsArticle",
    interview: "NewsArticle",
    review: "ReviewNewsArticle",
    letters: "OpinionNewsArticle",
    "long-read": "ReportageNewsArticle",
    pictures: "NewsArticle",
    live: "LiveBlogPosting",
  };
  for (const label of LABELS) expect(dataOf({ label })["@type"]).toBe(kinds[label]);
});

test("an article says what it is, when, where, for whom and how long, its section in its own language", () => {
  expect(dataOf({ updatedAt: RELEASED + HOUR })).toMatchObject({
    "@context": "https://schema.org",
    url: ADDRESS,
    mainEntityOfPage: ADDRESS,
    headline: "Bridge reopens",
    description: "It was closed for a year.",
    datePublished: "2026-11-17T07:30:00+01:00",
    dateModified: "2026-11-17T08:30:00+01:00",
    dateline: "VELES BAY",
    inLanguage: "en",
    articleSection: "World",
    keywords: ["Bridges & roads"],
    wordCount: 7,
    isAccessibleForFree: true,
    copyrightYear: 2026,
  });
  expect(dataOf({ language: "ru" })).toMatchObject({ inLanguage: "ru", articleSection: "Мир" });
});

test("every author is a person with a page and a post; photographers contribute and translators translate", () => {
  expect(dataOf()).toMatchObject({
    author: [
      { "@type": "Person", name: "Ana Ruiz", url: "https://tide.example/author/ana-ruiz", jobTitle: "Reporter" },
      { "@type": "Person", name: "Tom Bell", url: "https://tide.example/author/tom-bell" },
    ],
    contributor: [{ "@type": "Role", roleName: "photographs", contributor: { name: "Lea Ode" } }],
  });
  expect(dataOf({ authors: [ana, { ...lea, role: "translation" }] })).toMatchObject({
    translator: [{ name: "Lea Ode" }],
  });
  expect(dataOf({ authors: [] })).toMatchObject({ author: [{ "@type": "NewsMediaOrganization" }] });
});

test("the publisher answers for its policies", () => {
  expect(dataOf().publisher).toMatchObject({
    "@type": "NewsMediaOrganization",
    name: "The Tide & Times",
    legalName: "Tide Press",
    foundingDate: "1931",
    publishingPrinciples: "https://tide.example/about",
    ethicsPolicy: "https://tide.example/about#ethics",
    correctionsPolicy: "https://tide.example/about#corrections",
    ownershipFundingInfo: "https://tide.example/about#ownership",
    masthead: "https://tide.example/about#masthead",
  });
});

test("the picture comes in three shapes, 1,200 pixels wide, with credit, creator and licence", () => {
  const image = dataOf().image ?? [];
  expect(image.map(({ width, height }) => [width.value, height.value])).toEqual([
    [1200, 675],
    [1200, 900],
    [1200, 1200],
  ]);
  expect(image[0]).toMatchObject({
    url: `https://tide.example/media/${picture.hash}/harbour-1200x675-50-50.webp`,
    creditText: "Picture: Print room",
    creator: { "@type": "Organization", name: "Print room" },
    license: "https://tide.example/about#licence",
    acquireLicensePage: "https://tide.example/about#contact",
  });
});

test("what the library knows of a picture's rights wins", () => {
  const rightsOf = () => ({ creator: { name: "Lea", kind: "Person" as const }, licence: "https://cc.example/by" });
  const data = articleData(publication, articleOf(), { ...source, rightsOf });
  expect(data.image?.[0]).toMatchObject({ creator: { "@type": "Person" }, license: "https://cc.example/by" });
});

test("while a picture has no cuts it is named in its largest size", () => {
  const { image } = articleData(publication, articleOf(), { cropsOf: () => [] });
  expect(image).toMatchObject([{ url: `https://tide.example/media/${picture.hash}/harbour-1200.webp` }]);
});

test("corrections and translations are named, and the first text is the original", () => {
  expect(dataOf({ corrections: [{ at: RELEASED, note: "3 km." }] })).toMatchObject({
    correction: [{ "@type": "CorrectionComment", text: "3 km.", datePublished: "2026-11-17T07:30:00+01:00" }],
  });
  expect(dataOf({ translations: [russian] })).toMatchObject({ workTranslation: [{ inLanguage: "ru" }] });
  expect(dataOf({ id: 20, translations: [russian] })).toMatchObject({ translationOfWork: { headline: "Мост" } });
});

test("a live page names each post at its own address, when it began, and no end while the page says it is live", () => {
  expect(dataOf({ label: "live", body: documentOf(...posts) })).toMatchObject({
    "@type": "LiveBlogPosting",
    datePublished: "2026-11-17T07:30:00+01:00",
    dateModified: "2026-11-17T08:30:00+01:00",
    coverageStartTime: "2026-11-17T07:30:00+01:00",
    liveBlogUpdate: [
      {
        "@type": "BlogPosting",
        url: `${ADDRESS}#t0830`,
        headline: "Open",
        articleBody: "Cars cross.",
        author: { name: "Ana Ruiz" },
      },
      { url: `${ADDRESS}#t0730`, headline: "Bridge reopens", articleBody: "Cars wait." },
    ],
  });
  const isOver = (closedAt: number | null) => dataOf({ label: "live", live: { ...OPEN, closedAt } });
  expect(isOver(null)).not.toHaveProperty("coverageEndTime");
  expect(isOver(RELEASED + HOUR)).toMatchObject({ coverageEndTime: "2026-11-17T08:30:00+01:00" });
});

test("breadcrumbs begin at the front and count from one", () => {
  const list = breadcrumbs(publication, [{ name: "World", path: "/world" }]);
  expect(list.itemListElement.map(({ position, name, item }) => [position, name, item])).toEqual([
    [1, "The Tide & Times", "https://tide.example/"],
    [2, "World", "https://tide.example/world"],
  ]);
});

test("an author's page is about that person", () => {
  expect(profilePage(publication, profile).mainEntity).toMatchObject({
    "@type": "Person",
    name: "Ana Ruiz",
    jobTitle: "Reporter",
    description: "One.\n\nTwo.",
    knowsLanguage: ["en", "ru"],
    knowsAbout: ["https://tide.example/topic/bridges"],
    image: `https://tide.example/media/${picture.hash}/harbour-1200.webp`,
  });
});

test("a listing names its articles in order", () => {
  const facts = { name: "World", description: "All.", path: "/world", language: "en" };
  const page = collectionPage(publication, facts, [cardOf(), cardOf({ id: 13 })]);
  expect(page.mainEntity.itemListElement.map(({ position, url }) => [position, url.slice(-3)])).toEqual([
    [1, "a12"],
    [2, "a13"],
  ]);
});

test("the site can be searched", () => {
  expect(webSite(publication).potentialAction).toEqual({
    "@type": "SearchAction",
    target: { "@type": "EntryPoint", urlTemplate: "https://tide.example/search?q={search_term_string}" },
    "query-input": "required name=search_term_string",
  });
});

const vocabulary = readFileSync(
  createRequire(import.meta.url)
    .resolve("schema-dts")
    .replace(/\.c?js$/, ".d.ts"),
  "utf8",
);
/** Google's notation for the input of an action. */
const NOTATION = ["@context", "@id", "@type", "query-input"];

function* wordsOf(thing: unknown): Generator<string> {
  if (typeof thing !== "object" || thing === null) return;
  for (const [key, value] of Object.entries(thing)) {
    if (key === "@type") yield `"@type": "${value}"`;
    if (!Array.isArray(thing) && !NOTATION.includes(key)) yield `"${key}"?: `;
    yield* wordsOf(value);
  }
}

test("every type and property is a word of schema.org", () => {
  const everything = [
    ...LABELS.map((label) =>
      dataOf({ label, body: documentOf(...posts), translations: [russian], corrections: [{ at: 0, note: "x" }] }),
    ),
    dataOf({ authors: [] }),
    webSite({ ...publication, email: "a@tide.example", elsewhere: ["https://other.example/tide"] }),
    profilePage(publication, profile),
    breadcrumbs(publication, []),
    collectionPage(publication, { name: "", description: "", path: "/", language: "en" }, [cardOf()]),
  ];
  const words = new Set(everything.flatMap((thing) => [...wordsOf(JSON.parse(jsonLd(thing)))]));
  expect(words.size).toBeGreaterThan(60);
  expect([...words].filter((word) => !vocabulary.includes(word))).toEqual([]);
});
