import { expect, test } from "vitest";
import { addressOf, sectionName, tagOf } from "#domain/publication.ts";
import { publication } from "#domain/testing.ts";

test("an address is full and percent-encoded, and a full address stays", () => {
  expect(addressOf(publication, "/topic/мост")).toBe("https://tide.example/topic/%D0%BC%D0%BE%D1%81%D1%82");
  expect(addressOf(publication, "https://other.example/x")).toBe("https://other.example/x");
});

test("an id names host, day and thing, and neither scheme nor port", () => {
  expect(tagOf(publication, "article/12")).toBe("tag:tide.example,2026-01-01:article/12");
  expect(tagOf({ ...publication, url: "http://tide.example:3000" }, "article/12")).toBe(
    "tag:tide.example,2026-01-01:article/12",
  );
});

test("a section is called as in the language of what it is named beside, else as in the paper's", () => {
  expect(["en", "ru", "ru-RU", "nb"].map((language) => sectionName(publication, "world", language))).toEqual([
    "World",
    "Мир",
    "Мир",
    "World",
  ]);
});

test("a section the paper no longer has goes by its slug", () => {
  expect(sectionName(publication, "toString", "en")).toBe("toString");
});
