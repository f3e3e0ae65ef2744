import { expect, test } from "vitest";
import { LABELS } from "#domain/articles/label.ts";
import { ninjsOf } from "#domain/articles/ninjs.ts";
import { ninjs } from "#domain/articles/ninjs-testing.ts";
import type { Block } from "#domain/body/document.ts";
import {
  articleOf,
  documentOf,
  HASH,
  HOUR,
  noReferences,
  paragraphOf,
  picture,
  publication,
  RELEASED,
} from "#domain/testing.ts";

const image: Block = {
  type: "image",
  attrs: { media: "f".repeat(32), src: "", alt: "Other", credit: "", wide: false },
  content: [{ type: "text", text: "Another." }],
};
const other = { ...picture, hash: "f".repeat(32) };
const full = articleOf({
  kicker: "Roads",
  frontHeadline: "Open!",
  updatedAt: RELEASED + HOUR,
  releases: 3,
  body: documentOf(paragraphOf("Open."), image, image),
  references: { ...noReferences, pictures: { [other.hash]: other } },
  corrections: [{ at: RELEASED, note: "3 km." }],
  originalUrl: "https://old.example/a12",
  translations: [{ id: 14, slug: "most", releasedOn: "2026-11-18", language: "ru", headline: "Мост" }],
});

test("every article is ninjs 2.1, with no property the standard does not know", () => {
  const { lead: _, ...bare } = articleOf({ authors: [], topics: [], dateline: "", body: documentOf() });
  const articles = [full, bare, ...LABELS.map((label) => articleOf({ label }))];
  for (const article of articles) expect(ninjs.safeParse(ninjsOf(publication, article)).error).toBeUndefined();
});

test("it says what it is, in which version, and when it came and changed", () => {
  expect(ninjsOf(publication, full)).toMatchObject({
    uri: "tag:tide.example,2026-01-01:article/12",
    type: "text",
    version: "3",
    firstcreated: "2026-11-17T06:30:00.000Z",
    versioncreated: "2026-11-17T07:30:00.000Z",
    language: "en",
    located: "VELES BAY",
    by: "Ana Ruiz and Tom Bell",
    copyrightnotice: "© 2026 Tide Press",
    usageterms: "Ask first.",
    ednote: "2026-11-17T06:30:00.000Z 3 km.",
  });
});

test("headlines are there by role, and only those that say something else", () => {
  expect(ninjsOf(publication, full).headlines.map(({ role, value }) => [role, value])).toEqual([
    ["main", "Bridge reopens"],
    ["kicker", "Roads"],
    ["front", "Open!"],
  ]);
});

test("the text is there as HTML and plain, with the place it was written", () => {
  const [html, plain] = ninjsOf(publication, articleOf()).bodies;
  expect(html?.value).toBe("<p>VELES BAY — The bridge is open.</p><p>It was closed.</p>");
  expect(plain).toMatchObject({ value: "VELES BAY — The bridge is open.\n\nIt was closed.", wordcount: 9 });
});

test("everyone who had a part is there with it, in order, the paper last", () => {
  expect(ninjsOf(publication, full).infosources.map(({ name, role }) => [name, role])).toEqual([
    ["Ana Ruiz", "author"],
    ["Tom Bell", "author"],
    ["Lea Ode", "photographs"],
    ["The Tide & Times", "publisher"],
  ]);
});

test("each picture is there once, in all its sizes, the leading one first", () => {
  const [lead, second, ...rest] = ninjsOf(publication, full).associations;
  expect(rest).toEqual([]);
  expect(lead).toMatchObject({
    name: "lead",
    uri: `tag:tide.example,2026-01-01:picture/${HASH}`,
    by: "Picture: Print room",
  });
  expect(lead?.renditions).toHaveLength(3);
  expect(lead?.renditions[1]).toEqual({
    name: "webp-1200",
    href: `https://tide.example/media/${HASH}/harbour-1200.webp`,
    contenttype: "image/webp",
    width: 1200,
    height: 800,
    sizeinbytes: 81_234,
  });
  expect(second).toMatchObject({ name: "picture-2", descriptions: [{ value: "Another." }, { value: "Other" }] });
});

test("its other addresses and languages are there", () => {
  expect(ninjsOf(publication, full).altids).toEqual([
    { role: "canonical", value: "https://tide.example/2026/11/17/bridge-reopens-a12" },
    { role: "number", value: "12" },
    { role: "original", value: "https://old.example/a12" },
    { role: "translation:ru", value: "tag:tide.example,2026-01-01:article/14" },
  ]);
});
