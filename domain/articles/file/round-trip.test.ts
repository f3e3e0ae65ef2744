import fc from "fast-check";
import { expect, test } from "vitest";
import type { LeadUse } from "#domain/articles/draft.ts";
import type { FileContent } from "#domain/articles/file/file-content.ts";
import type { Paper } from "#domain/articles/file/paper.ts";
import { readArticleFile } from "#domain/articles/file/read-article-file.ts";
import { writeFile } from "#domain/articles/file/write-article-file.ts";
import type { ImportedAuthor } from "#domain/articles/imported.ts";
import { LABELS } from "#domain/articles/label.ts";
import { ROLES } from "#domain/articles/role.ts";
import { instantOf } from "#domain/body/markdown/local-time.ts";
import { block, line } from "#domain/body/markdown/testing.ts";
import { normaliseInline, storable } from "#domain/body/normalise.ts";
import { parseDocument } from "#domain/body/parse.ts";
import { attribute, words } from "#domain/body/testing.ts";

const paper: Paper = {
  siteUrl: "https://paper.example",
  timeZone: "Europe/Oslo",
  sections: ["world", "sport"],
  importSection: "world",
};

const shown = (maxLength: number) => attribute(maxLength).map(storable);
const named = words.map((name) => storable(name).trim() || "A. Name");
const author: fc.Arbitrary<ImportedAuthor> = fc.oneof(
  fc.record({ name: named, slug: fc.constantFrom("ines-calder", "lev-арно"), role: fc.constantFrom(...ROLES) }),
  fc.record({ name: named, role: fc.constantFrom(...ROLES) }),
);
const lead: fc.Arbitrary<LeadUse> = fc.record({
  media: fc.constantFrom(null, null, "5f2c".repeat(8)),
  src: fc.oneof(fc.constantFrom("", "barrier.webp"), shown(100)),
  alt: shown(200),
  caption: line.map(normaliseInline),
  credit: shown(100),
});
const OPENINGS = [
  "By X",
  "February 14, 2026",
  "February 31, 2026",
  "BERLIN — x",
  "Original url:",
  "# A",
  "::text",
  "---",
  "Plain words.",
];
const opening = fc
  .constantFrom(...OPENINGS)
  .map((text) => ({ type: "paragraph" as const, content: [{ type: "text" as const, text }] }));
const bold = words.map((text) => ({
  type: "paragraph" as const,
  content: [
    { type: "text" as const, text: "Words and " },
    { type: "text" as const, text, marks: [{ type: "strong" as const }] },
  ],
}));
const body = fc
  .tuple(fc.array(fc.oneof(opening, bold, block(0)), { maxLength: 2 }), fc.array(block(1), { maxLength: 2 }))
  .map(([first, rest]) => parseDocument({ type: "doc", content: [...first, ...rest] }));
const DAY = "2026-02-14";
const NOON = Date.parse("2026-02-14T12:34:56.789Z");

const content: fc.Arbitrary<FileContent> = fc
  .record({
    id: fc.integer({ min: 1, max: 99_999 }),
    slug: fc.constantFrom("", "harbour-bridge", "мост"),
    releasedAt: fc.constantFrom(instantOf(DAY, paper.timeZone) ?? 0, NOON),
    originalUrl: fc.constantFrom(
      undefined,
      "https://old.example/2026/02/14/x-a91953",
      "https://old.example/story?id=4&b=(c)",
    ),
    draft: fc.record({
      headline: named,
      standfirst: shown(300),
      kicker: shown(80),
      frontHeadline: shown(80),
      socialHeadline: shown(80),
      searchHeadline: shown(80),
      dateline: fc.oneof(fc.constantFrom("", "BERLIN", "MUNICH, Germany", "Lunde"), shown(60)),
      section: fc.constantFrom(...paper.sections),
      label: fc.constantFrom(...LABELS),
      language: fc.constantFrom("en", "ru", "zh-Hant"),
      translationOf: fc.constantFrom(null, 12),
      slug: fc.constant(""),
      topics: fc.subarray(["sea", "wind-power", "2026"]),
      authors: fc.array(author, { maxLength: 3 }),
      related: fc.subarray([3, 4, 5]),
      lead: fc.oneof(fc.constant(null), lead),
      body,
    }),
  })
  .map(({ originalUrl, ...rest }) => ({
    ...rest,
    releasedOn: DAY,
    ...(originalUrl === undefined ? {} : { originalUrl }),
  }));

test("every article written, read and written again is the same to the byte", () => {
  fc.assert(
    fc.property(content, (article) => {
      const file = writeFile(article, paper);
      expect(writeFile(readArticleFile(file, paper), paper)).toBe(file);
    }),
    { numRuns: 1000 },
  );
}, 300_000);

test("every field of an article comes back from its file as it was", () => {
  fc.assert(
    fc.property(content, (article) => {
      const { draft, ...identity } = readArticleFile(writeFile(article, paper), paper);
      const { slug: _slug, lead: _lead, body: text, ...fields } = article.draft;
      expect(draft).toMatchObject(fields);
      expect(draft.body.content.length).toBe(text.content.length);
      expect(identity).toMatchObject({
        id: article.id,
        slug: article.slug,
        releasedOn: DAY,
        releasedAt: article.releasedAt,
      });
    }),
    { numRuns: 500 },
  );
}, 300_000);
