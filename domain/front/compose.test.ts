import fc from "fast-check";
import { expect, test } from "vitest";
import type { ArticleCard } from "#domain/articles/article.ts";
import { LABELS } from "#domain/articles/label.ts";
import { composeFront, type FrontMaterial, placedOn } from "#domain/front/compose.ts";
import { slotsOf } from "#domain/front/slots.ts";

const plan = {
  language: "en",
  rows: [[["city"]], [["politics", "world"]], [["business"], ["coast"]], [["culture"], ["sport"]]],
};
const SLOTS = slotsOf(plan).flatMap(({ places }) => places.map(({ slot }) => slot));
const picture = {
  hash: "0".repeat(32),
  name: "x",
  width: 3,
  height: 2,
  alt: "",
  credit: "",
  focus: [0.5, 0.5],
  variants: [],
} satisfies ArticleCard["picture"];

function card(id: number, given: Partial<ArticleCard> = {}): ArticleCard {
  return {
    id,
    slug: "x",
    releasedOn: "2026-11-17",
    section: "city",
    label: "news",
    kicker: "",
    headline: `Headline ${id}`,
    frontHeadline: "",
    standfirst: "",
    language: "en",
    releasedAt: 1_000_000 - id,
    readingMinutes: 1,
    authors: [],
    ...given,
  };
}

const anyCard = fc
  .record({
    id: fc.integer({ min: 1, max: 40 }),
    section: fc.constantFrom("city", "politics", "world", "business", "coast", "culture", "sport", "opinion", "none"),
    label: fc.constantFrom(...LABELS),
    kicker: fc.constantFrom("", "Harbour", "Council"),
    language: fc.constantFrom("en", "en-GB", "ru"),
    pictured: fc.boolean(),
  })
  .map(({ id, pictured, ...given }) => card(id, { ...given, ...(pictured ? { picture } : {}) }));
const anyMaterial: fc.Arbitrary<FrontMaterial> = fc.record({
  pool: fc.uniqueArray(anyCard, { selector: ({ id }) => id, maxLength: 40 }),
  slots: fc.array(fc.record({ slot: fc.constantFrom(...SLOTS, "unknown"), article: anyCard }), { maxLength: 6 }),
  live: fc.array(anyCard, { maxLength: 2 }),
  mostRead: fc.array(anyCard, { maxLength: 10 }),
  related: fc.array(anyCard, { maxLength: 8 }),
});

test("no article stands twice, whatever came in and whatever the editor chose", () => {
  fc.assert(
    fc.property(anyMaterial, (material) => {
      const ids = placedOn(composeFront(material, plan)).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});

test("only what the editor chose may be in another language than the paper", () => {
  fc.assert(
    fc.property(anyMaterial, (material) => {
      const front = composeFront({ ...material, slots: [], live: [] }, plan);
      expect(placedOn(front).every(({ language }) => language.startsWith("en"))).toBe(true);
    }),
  );
});

test("as soon as there is one article there is a lead", () => {
  expect(composeFront({ pool: [], slots: [], live: [], mostRead: [], related: [] }, plan).lead).toBeUndefined();
  fc.assert(
    fc.property(fc.constantFrom(...LABELS), (label) => {
      expect(
        composeFront({ pool: [card(1, { label })], slots: [], live: [], mostRead: [], related: [] }, plan).lead?.id,
      ).toBe(1);
    }),
  );
});

test("the lead is the newest news with a picture, unless the editor chose another", () => {
  const pool = [card(1, { label: "opinion", picture }), card(2), card(3, { picture }), card(4, { picture })];
  expect(composeFront({ pool, slots: [], live: [], mostRead: [], related: [] }, plan).lead?.id).toBe(3);
  const slots = [{ slot: "lead", article: card(9, { section: "sport" }) }];
  expect(composeFront({ pool, slots, live: [], mostRead: [], related: [] }, plan).lead?.id).toBe(9);
});

test("a band with an empty neighbour spreads over the row, and a row without stories is not there", () => {
  const pool = [card(1), card(2), card(3), card(4), card(5), card(6), card(7, { section: "business", picture })];
  const { rows } = composeFront({ pool, slots: [], live: [], mostRead: [], related: [] }, plan);
  const business = rows.flat().find(({ sections }) => sections.includes("business"));
  expect(business?.pattern ?? "taken").toMatch(/row|taken/);
  expect(rows.every((row) => row.every(({ cards }) => cards.length > 0))).toBe(true);
});
