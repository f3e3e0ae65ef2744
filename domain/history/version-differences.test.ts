import { expect, test } from "vitest";
import { type Draft, draft } from "#domain/articles/draft.ts";
import { versionDifferences } from "#domain/history/version-differences.ts";
import { documentOf, HASH, paragraphOf } from "#domain/testing.ts";

function text(about: Partial<Draft> = {}): Draft {
  return draft.parse({
    ...{ headline: "Gates close", standfirst: "At four.", kicker: "Storm", dateline: "", frontHeadline: "" },
    ...{ socialHeadline: "", searchHeadline: "", slug: "", section: "veles-bay", label: "news", language: "en" },
    ...{ translationOf: null, topics: ["port", "schools"], related: [], lead: null },
    authors: [
      { slug: "ana-ruiz", role: "author" },
      { slug: "tom-bell", role: "author" },
    ],
    body: documentOf(paragraphOf("The gates closed at four.")),
    ...about,
  });
}

test("two versions that say the same differ in nothing", () => {
  const { headline, standfirst, body, ...rest } = versionDifferences(text(), text());
  expect(
    [...headline, ...standfirst, ...body.flatMap(({ pieces }) => pieces)].every(({ kind }) => kind === "same"),
  ).toBe(true);
  expect(rest).toEqual({ words: [], settings: [], picture: undefined, authors: [], topics: [], related: [] });
});

test("words differ word by word, settings as a whole", () => {
  const found = versionDifferences(text(), text({ kicker: "Storm Ansel", section: "world", translationOf: 7 }));
  expect(found.words).toEqual([
    {
      field: "kicker",
      pieces: [
        { kind: "same", text: "Storm" },
        { kind: "added", text: " Ansel" },
      ],
    },
  ]);
  expect(found.settings).toEqual([
    { field: "section", before: "veles-bay", after: "world" },
    { field: "translationOf", before: "", after: "7" },
  ]);
});

test("of the picture it is told which it was, which it is, and what is said of it", () => {
  const lead = {
    media: HASH,
    src: "",
    alt: "A gate.",
    caption: [{ type: "text" as const, text: "Shut." }],
    credit: "",
  };
  expect(versionDifferences(text(), text({ lead })).picture).toMatchObject({ before: null, after: HASH });
  const other = versionDifferences(text({ lead }), text({ lead: { ...lead, alt: "A shut gate." } }));
  expect(other.picture?.alt).toContainEqual({ kind: "added", text: "shut " });
});

test("of lists it is told who came, went, and changed places", () => {
  const [ana, tom] = text().authors;
  const kim = { slug: "kim", role: "photographs" as const };
  const found = versionDifferences(
    text(),
    text({ authors: [tom, ana, kim].flatMap((one) => one ?? []), topics: ["port"] }),
  );
  expect(found.authors).toEqual([
    { kind: "moved", name: "tom-bell (author)" },
    { kind: "moved", name: "ana-ruiz (author)" },
    { kind: "added", name: "kim (photographs)" },
  ]);
  expect(found.topics).toEqual([
    { kind: "same", name: "port" },
    { kind: "removed", name: "schools" },
  ]);
});
