import { expect, test } from "vitest";
import { ar } from "#domain/words/ar.ts";
import { editionFor, inWords, spokenIn } from "#domain/words/edition.ts";
import { en } from "#domain/words/en.ts";
import { ru } from "#domain/words/ru.ts";

test("a page is set in the words of its language, and in the paper's where there is no dictionary", () => {
  expect(editionFor("ru-RU", 0).words).toBe(ru);
  expect(editionFor("ar", 0)).toMatchObject({ words: ar, dir: "rtl" });
  expect(editionFor("fi", 0)).toMatchObject({ words: en, dir: "ltr" });
});

test("a part says its language only where it differs from the page's", () => {
  expect(spokenIn("en", editionFor("en-GB", 0))).toEqual({});
  expect(spokenIn("ar", editionFor("en", 0))).toEqual({ lang: "ar", dir: "rtl" });
  expect(inWords(editionFor("fa", 0))).toEqual({ lang: "en", dir: "ltr" });
  expect(inWords(editionFor("ru", 0))).toEqual({});
});

test("every dictionary says everything, with numbers bent as the language bends them", () => {
  expect([1, 2, 5, 21].map(ru.listing.articles)).toEqual(["1 статья", "2 статьи", "5 статей", "21 статья"]);
  expect([1, 2].map(en.article.minutes)).toEqual(["1 minute", "2 minutes"]);
  for (const words of [ru, ar]) {
    expect(pathsOf(words)).toEqual(pathsOf(en));
  }
});

function pathsOf(value: object, path = ""): string[] {
  return Object.entries(value).flatMap(([key, entry]: [string, unknown]) =>
    typeof entry === "object" && entry !== null ? pathsOf(entry, `${path}.${key}`) : [`${path}.${key}`],
  );
}
