import fc from "fast-check";
import { expect, test } from "vitest";
import { typographicQuotes } from "#domain/words/quotes.ts";

test("straight quotation marks become those of the language", () => {
  expect(typographicQuotes(`"It's 'done'," she said.`, "en")).toBe("“It’s ‘done’,” she said.");
  expect(typographicQuotes(`Sie sagte: "Ja."`, "de")).toBe("Sie sagte: „Ja.“");
  expect(typographicQuotes(`Он сказал: "Да".`, "ru")).toBe("Он сказал: «Да».");
  expect(typographicQuotes(`the '90s, "'twas"`, "en-GB")).toBe("the ’90s, “‘twas”");
});

test("nothing moves and nothing else changes", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."ab '\"“.1(—😀") }), (text) => {
      const set = typographicQuotes(text, "en");
      expect(set.length).toBe(text.length);
      expect(set.replace(/[“”‘’]/g, "?")).toBe(text.replace(/["'“]/g, "?"));
    }),
  );
});
