import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { highlight, snippet } from "#domain/search/highlight.ts";
import { isWordless, readQuery } from "#domain/search/query.ts";
import { isTooLong, readRequest, shortened } from "#domain/search/request.ts";
import { distance, nearestWord } from "#domain/search/spelling.ts";
import { fold, tokenise } from "#domain/search/tokens.ts";

const marked = (pieces: { text: string; hit: boolean }[]) =>
  pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join("");

describe("words", () => {
  test("case, accents and ё do not part what is the same word, but й stays a letter", () => {
    expect(["Inés", "ЁЛКА", "Øresund", "straße", "Łódź", "май"].map(fold)).toEqual([
      "ines",
      "елка",
      "oresund",
      "strasse",
      "lodz",
      "май",
    ]);
  });

  test("hyphens part words, apostrophes do not, a possessive is left off", () => {
    expect(tokenise("Brekke-Vale’s don't 12:30").map(({ folded }) => folded)).toEqual([
      "brekke",
      "vale",
      "dont",
      "12",
      "30",
    ]);
  });
});

describe("a search as typed", () => {
  test("words, phrases and exclusions are told apart, and only a last word without a space after it is a beginning", () => {
    const { wanted, unwanted } = readQuery('harbour "night train" -fog bri');
    expect(wanted.map((term) => (term.kind === "phrase" ? term.folded : [term.folded, term.prefix]))).toEqual([
      ["harbour", false],
      ["night", "train"],
      ["bri", true],
    ]);
    expect(unwanted.map((term) => term.folded)).toEqual(["fog"]);
    expect(readQuery("bri ").wanted.map((term) => term.kind === "word" && term.prefix)).toEqual([false]);
  });

  test("a search of phrases without end is one of four phrases and single words", () => {
    const typed = Array.from({ length: 10 }, (_, at) => `"fog${at} bank"`).join(" ");
    const { wanted } = readQuery(typed);
    expect(wanted.filter(({ kind }) => kind === "phrase")).toHaveLength(4);
    expect(wanted.filter(({ kind }) => kind === "word")).toHaveLength(12);
    const many = readQuery(`"a b" "c d" "e f" "g h" -"i j" fog`);
    expect(many.unwanted).toEqual([]);
    expect(readQuery(`"${"fog ".repeat(60)}"`).wanted[0]?.folded).toHaveLength(12);
  });

  test("any string at all is understood without an error, and gives words alone", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (typed) => {
        for (const term of [...readQuery(typed).wanted, ...readQuery(typed).unwanted]) {
          for (const word of [term.folded].flat()) expect(word).toMatch(/^[\p{L}\p{N}\p{M}]+$/u);
        }
      }),
    );
  });

  test("every letter and number there is gives words alone; a fraction and an abbreviation in one sign are one word", () => {
    const every = Array.from({ length: 0x110000 }, (_, point) => point).filter((point) => point >> 11 !== 27);
    const words = every.flatMap((point) => tokenise(String.fromCodePoint(point)).map(({ folded }) => folded));
    expect(words.filter((word) => !/^[\p{L}\p{N}\p{M}]+$/u.test(word))).toEqual([]);
    expect(tokenise("2½ ﷺ ⑴ ﬁre ﷲ ـ").map(({ folded }) => folded)).toEqual(["2½", "ﷺ", "⑴", "fire", "الله"]);
  });

  test("operators of search engines are ordinary words, and signs are passed over", () => {
    expect(readQuery('NEAR( OR * AND "" ^ -- :').wanted.map((term) => term.folded)).toEqual(["near", "or", "and"]);
  });

  test("signs and pictures alone hold no word, a word that is only excluded is one", () => {
    for (const typed of ["-", "()", "💥", '""', "…", ""])
      expect([typed, isWordless(readQuery(typed))]).toEqual([typed, true]);
    for (const typed of ["a", "-fog", '"night train"', "7"])
      expect([typed, isWordless(readQuery(typed))]).toEqual([typed, false]);
  });

  test("a word finds its inflections by their common stem, in the language of its script", () => {
    const [english] = readQuery("harbours ").wanted;
    expect(english?.kind === "word" && english.stems).toContain("harbour_en");
    const [russian] = readQuery("барьеры ").wanted;
    expect(russian?.kind === "word" && russian.stems.every((stem) => /_(ru|uk|xx)$/.test(stem))).toBe(true);
  });
});

describe("a search as its address says it", () => {
  test("of what is longer than a search may be, as much is kept as fits, and no sign is cut in two", () => {
    const request = readRequest({ q: `${"a".repeat(299)}💥${"b".repeat(100)}`, section: "world" });
    expect(isTooLong(request)).toBe(true);
    expect(shortened(request)).toMatchObject({ typed: "a".repeat(299), facets: { section: ["world"] } });
    expect(shortened(readRequest({ q: "fog " })).typed).toBe("fog ");
  });

  test("blanks alone are nothing typed", () => {
    for (const q of [" ", "\0", "\uFEFF \t"]) expect(readRequest({ q }).typed).toBe("");
  });
});

describe("what is shown of a result", () => {
  test("inflected, prefixed and quoted matches are marked, and nothing of the text is lost or changed", () => {
    const text = "The harbours of Veles Bay: a harbour master, “harbourside”.";
    const pieces = highlight(text, readQuery('harbour "veles bay"'), "en");
    expect(marked(pieces)).toBe("The [harbours] of [Veles] [Bay]: a [harbour] master, “harbourside”.");
    expect(pieces.map((piece) => piece.text).join("")).toBe(text);
  });

  test("a snippet is cut at words around the place where most of the words stand together", () => {
    const text = `${"Nothing is here. ".repeat(40)}Then fog closed the airport at noon. ${"Nothing more. ".repeat(40)}`;
    const shown = marked(snippet(text, readQuery("fog airport "), "en", 120));
    expect(shown).toMatch(/^… \S/);
    expect(shown).toContain("[fog] closed the [airport]");
    expect(shown.length).toBeLessThan(150);
  });

  test("a caption in a snippet is set apart from the text around it", () => {
    const text = "They voted.\n\nThe barrier on Monday. Picture: Print room\n\nThe fog came.\nNobody saw it.";
    expect(marked(snippet(text, readQuery("fog voted"), "en", 200))).toBe(
      "They [voted]. · The barrier on Monday. Picture: Print room · The [fog] came. · Nobody saw it …",
    );
  });
});

describe("spelling", () => {
  test("the nearest word wins, the commoner of two equally near", () => {
    const known = [
      { word: "barrier", articles: 3 },
      { word: "carrier", articles: 9 },
      { word: "barber", articles: 50 },
    ];
    expect(nearestWord("barrrier", known)).toBe("barrier");
    expect(nearestWord("xarrier", known)).toBe("carrier");
    expect(nearestWord("zzzzzzz", known)).toBeUndefined();
  });

  test("distance is symmetric, zero only for the same word, and a swap counts once", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        expect(distance(a, b)).toBe(distance(b, a));
        expect(distance(a, b) === 0).toBe(a === b);
      }),
    );
    expect(distance("harbuor", "harbour")).toBe(1);
  });
});
