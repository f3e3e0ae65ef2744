import fc from "fast-check";
import { expect, test } from "vitest";
import { rankRelated, type Subject, scoreOf } from "#domain/related/rank.ts";
import { stemsOf } from "#domain/related/stems.ts";
import { cosine, countStems, keywordsOf, weigh } from "#domain/related/vector.ts";

const DAY = 86_400_000;

function subject(over: Partial<Subject> = {}): Subject {
  const words = { headlineKey: "", linked: [], linkedHeadlines: [], topics: [], vector: { flood: 1 } };
  return { id: 1, language: "en", section: "world", releasedAt: 0, translationGroup: 1, ...words, ...over };
}

test("forms of a word have one stem, in languages of several scripts", () => {
  expect(new Set(stemsOf("flooding floods flooded", "en-GB")).size).toBe(1);
  expect(new Set(stemsOf("наводнение наводнения наводнением", "ru")).size).toBe(1);
  expect(stemsOf("The harbour’s and of it", "en")).toEqual(stemsOf("harbour", "en"));
  expect(stemsOf("水 alpha", "zh")).toEqual(["alpha"]);
  expect(stemsOf("constructor __proto__ toString", "xx")).toContain("constructor");
});

test("a headline counts three times, a standfirst twice", () => {
  const counts = countStems({ headline: "tide", standfirst: "quay", body: "gate tide" }, "en");
  expect([...counts.values()]).toEqual([4, 2, 1]);
});

test("a vector has length one whatever the text, and the rare stem weighs more than the common one", () => {
  const stem = fc.string({ minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(stem, fc.integer({ min: 1, max: 50 })), { minLength: 1, maxLength: 90 }),
      (counts) => {
        const vector = weigh(new Map(counts), new Map(), 10);
        expect(cosine(vector, vector)).toBeCloseTo(1, 2);
        expect(Object.keys(vector).length).toBeLessThanOrEqual(120);
      },
    ),
  );
  const vector = weigh(
    new Map([
      ["common", 1],
      ["rare", 1],
    ]),
    new Map([
      ["common", 100],
      ["rare", 1],
    ]),
    100,
  );
  expect(keywordsOf(vector, 1)).toEqual(["rare"]);
});

test("shared topics raise a score, distance in time lowers it, and an empty vector is like nothing", () => {
  const here = subject({ topics: ["port"] });
  const near = scoreOf(here, subject({ id: 2, topics: ["port"] }));
  expect(near).toBeGreaterThan(scoreOf(here, subject({ id: 2 })));
  expect(near).toBeGreaterThan(scoreOf(here, subject({ id: 2, topics: ["port"], releasedAt: 900 * DAY })));
  expect(scoreOf(here, subject({ id: 2, vector: {}, section: "sport" }))).toBe(0);
});

test("the own language comes first, and what may not stand beside an article never does", () => {
  const here = subject({ linked: [4], linkedHeadlines: ["known"] });
  const others = [
    subject({ id: 2, translationGroup: 2, language: "ru" }),
    subject({ id: 3, translationGroup: 3, vector: { flood: 0.1 } }),
    subject({ id: 4, translationGroup: 4 }),
    subject({ id: 5, translationGroup: 1 }),
    subject({ id: 6, translationGroup: 6, headlineKey: "known" }),
    here,
  ];
  const scores = new Map(others.map((other) => [other.id, scoreOf(here, other)]));
  expect(rankRelated(here, others, scores).map(({ id }) => id)).toEqual([3, 2]);
});
