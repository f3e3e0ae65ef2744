import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Blocks } from "#components/article/body/block.tsx";
import type { Block, Image } from "#domain/body/document.ts";
import { HASH, noReferences, picture } from "#domain/testing.ts";
import { editionFor } from "#domain/words/edition.ts";

const references = { ...noReferences, pictures: { [HASH]: picture } };
const imageOf = (alt: string): Image => ({
  type: "image",
  attrs: { media: HASH, src: "", alt, credit: "", wide: false },
});
const gallery: Block = { type: "gallery", content: [imageOf("Laituri."), imageOf("Lautta.")] };
const table: Block = {
  type: "table",
  content: [{ type: "tableRow", content: [{ type: "tableCell", content: [{ type: "paragraph" }] }] }],
};

function show(block: Block, language: string): string {
  return renderToStaticMarkup(<Blocks content={[block]} references={references} edition={editionFor(language, 0)} />);
}

test("a table or gallery in a language without a dictionary is named in the paper's, and says its own again inside", () => {
  expect(show(table, "fi")).toMatch(
    /^<section class="scroll" aria-label="Table" tabindex="0" lang="en"><table lang="fi">/i,
  );
  expect(show(gallery, "fi")).toMatch(
    /^<section class="gallery" aria-label="[^"]+" lang="en"><figure class="" lang="fi">/,
  );
});

test("named in the language it is in, a table or gallery says nothing of languages", () => {
  for (const block of [table, gallery]) expect(show(block, "ru")).not.toMatch(/<(section|table|figure)[^>]* lang=/);
});

test("what the library says of a picture is heard in the paper's language in an article that is in another", () => {
  expect(show(imageOf(""), "ru")).toMatch(/<img[^>]* alt="A harbour at “dawn”." lang="en" dir="ltr"/);
  expect(show(imageOf("Гавань на рассвете."), "ru")).not.toMatch(/<img[^>]* lang=/);
  expect(show(imageOf(""), "en")).not.toMatch(/<img[^>]* lang=/);
});
