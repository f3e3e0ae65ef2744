import { expect, test } from "vitest";
import { editionFor, spokenAsWritten, spokenByPaper } from "#domain/words/edition.ts";
import { isWrittenIn } from "#domain/words/script.ts";

const [arabic, russian, english] = ["ar", "ru", "en-GB"].map((language) => editionFor(language, 0));

test("a text is in the script that most of its letters are of, whatever names and figures stand in it", () => {
  expect(isWrittenIn("Барьер на Орве, сообщает BBC", "ru")).toBe(true);
  expect(isWrittenIn("Барьер на Орве, сообщает BBC", "en")).toBe(false);
  expect(isWrittenIn("المجلس يصوّت (EU)", "ar-EG")).toBe(true);
  expect(isWrittenIn("4.3 / 2026", "en")).toBe(false);
});

test("words of the paper say that they are in its language on a page in another", () => {
  expect(arabic && spokenByPaper("City hall correspondent", arabic)).toEqual({ lang: "en", dir: "ltr" });
  expect(russian && spokenByPaper("корреспондент", russian)).toEqual({});
  expect(english && spokenByPaper("Columnist", english)).toEqual({});
});

test("words in an article are in its language unless their letters are the paper's", () => {
  expect(russian && spokenAsWritten("The gate is shut.", russian)).toEqual({ lang: "en", dir: "ltr" });
  expect(russian && spokenAsWritten("Ворота закрыты.", russian)).toEqual({});
  expect(russian && spokenAsWritten("", russian)).toEqual({});
  expect(spokenAsWritten("La porte est fermée.", editionFor("fr", 0))).toEqual({});
});
