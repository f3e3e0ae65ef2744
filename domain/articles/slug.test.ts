import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "#domain/articles/hash.ts";
import { isSlug, slugFor } from "#domain/articles/slug.ts";

test("a slug is spelt from words of any script, without the marks of a sentence", () => {
  expect(slugFor("Harbour bridge “reopens”: it’s 3.4 km")).toBe("harbour-bridge-reopens-its-3-4-km");
  expect(slugFor("Ворота закрылись")).toBe("vorota-zakrylis");
  expect(slugFor("Inés Calder")).toBe("ines-calder");
  expect(slugFor("水门关闭")).toBe("shui-men-guan-bi");
  expect(slugFor("— ! —")).toBe("");
});

test("whatever the words, a slug is empty or can stand in an address, and is not long", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (words) => {
      const slug = slugFor(words);
      expect(slug === "" || isSlug(slug)).toBe(true);
      expect(slug.length).toBeLessThanOrEqual(80);
    }),
  );
});

test("canonical JSON is the same for the same content, in whatever order its fields come", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
  expect(canonicalJson({ b: [1, { d: 2, c: undefined }], a: null })).toBe('{"a":null,"b":[1,{"d":2}]}');
  expect(canonicalJson({ a: 1, b: 2 })).toBe(canonicalJson({ b: 2, a: 1 }));
});
