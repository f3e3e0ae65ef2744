import fc from "fast-check";
import { expect, test } from "vitest";
import { readXml, textIn } from "#domain/feeds/testing.ts";
import { element, escapeText } from "#domain/markup.ts";

test("any text comes back from an element and an attribute as it went in, without what XML cannot hold", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const kept = text.replace(/[^\P{Cc}\t\n\r\u{7f}-\u{9f}]|[\u{fffe}\u{ffff}\p{Cs}]/gu, "");
      const read = readXml(element("a", { b: text }, [text]).markup);
      expect(textIn(read)).toBe(kept);
      expect(read.attributes.b).toBe(kept);
    }),
  );
});

test("controls, half characters and non-characters are left out", () => {
  expect(escapeText("a\0b\u0001c\ud800d\ufffee\u{1f600}")).toBe("abcde\u{1f600}");
});

test("markup is taken as it is and text is not", () => {
  expect(element("p", {}, [element("b", {}, ["<i>"]), "&", undefined]).markup).toBe("<p><b>&lt;i&gt;</b>&amp;</p>");
});

test("an attribute without a value is not written", () => {
  expect(element("ol", { start: undefined, id: 1 }).markup).toBe('<ol id="1"/>');
});
