import fc from "fast-check";
import { expect, test } from "vitest";
import type { References } from "#domain/articles/article.ts";
import type { Block } from "#domain/body/document.ts";
import { writeHtml } from "#domain/body/html.ts";
import { body } from "#domain/body/markdown/testing.ts";
import { readXml, textIn, type XmlElement } from "#domain/feeds/testing.ts";
import {
  ana,
  cardOf,
  documentOf,
  HASH,
  noReferences,
  paragraphOf,
  picture,
  publication,
  RELEASED,
} from "#domain/testing.ts";

const known: References = {
  pictures: { [HASH]: picture },
  articles: { 12: cardOf() },
  headlines: { "bridge reopens": cardOf() },
};

function html(block: Block, references = known): string {
  return writeHtml(documentOf(block), { publication, references, language: "en", authors: [ana] });
}

const image: Block = {
  type: "image",
  attrs: { media: HASH, src: "harbour.webp", alt: 'A "dawn" & more', credit: "Print room", wide: true },
  content: [{ type: "text", text: "The harbour." }],
};

test("a picture has a full address, its size, its alternative text, caption and credit", () => {
  expect(html(image)).toBe(
    `<figure><img src="https://tide.example/media/${HASH}/harbour-1200.webp" width="1200" height="800" alt="A &quot;dawn&quot; &amp; more"/>` +
      "<figcaption>The harbour. <small>Print room</small></figcaption></figure>",
  );
});

test("of a missing picture the caption stays", () => {
  expect(html(image, noReferences)).toBe("<p>The harbour. <small>Print room</small></p>");
});

test("links lead to full addresses, and those without a target are text", () => {
  const link = (attrs: Parameters<typeof paragraphOf>[1] & object) => html(paragraphOf("here", attrs));
  expect(link({ type: "link", attrs: { kind: "article", id: 12 } })).toBe(
    '<p><a href="https://tide.example/2026/11/17/bridge-reopens-a12">here</a></p>',
  );
  expect(link({ type: "link", attrs: { kind: "external", href: "https://a.example/?a=1&b=2" } })).toBe(
    '<p><a href="https://a.example/?a=1&amp;b=2">here</a></p>',
  );
  expect(link({ type: "link", attrs: { kind: "media", hash: HASH } })).toContain("/harbour-1200.webp");
  expect(link({ type: "link", attrs: { kind: "article", id: 99 } })).toBe("<p>here</p>");
  expect(link({ type: "link", attrs: { kind: "unresolved", href: "#" } })).toBe("<p>here</p>");
});

test("a related card is a paragraph that leads there once its target is known, by id or by headline", () => {
  const card = (article: number | null, title: string): Block => ({
    type: "related",
    attrs: { article, title, href: "#" },
  });
  const linked = '<p><strong>Related article:</strong> <a href="https://tide.example/2026/11/17/bridge-reopens-a12">';
  expect(html(card(12, "Old title"))).toBe(`${linked}Old title</a></p>`);
  expect(html(card(null, "Bridge  Reopens"))).toBe(`${linked}Bridge  Reopens</a></p>`);
  for (const title of ["Unknown", "constructor", "__proto__"]) {
    expect(html(card(null, title))).toBe(`<p><strong>Related article:</strong> ${title}</p>`);
  }
});

test("an embed is a link with the words kept of it", () => {
  const attrs = {
    provider: "Baywatch",
    url: "https://video.example/1",
    title: "Barrier",
    text: "A film.",
    poster: null,
  };
  expect(html({ type: "embed", attrs })).toBe(
    '<p><a href="https://video.example/1">Barrier (Baywatch)</a></p><p>A film.</p>',
  );
});

test("words in another language say so, with their direction", () => {
  expect(html(paragraphOf("سلام", { type: "language", attrs: { lang: "ar" } }, { type: "strong" }))).toBe(
    '<p><span lang="ar" dir="rtl"><strong>سلام</strong></span></p>',
  );
});

test("a post of a live blog opens with its time, headline and writer", () => {
  const post: Block = { type: "livePost", attrs: { at: RELEASED, headline: "Closed", by: "ana-ruiz", key: true } };
  expect(html(post)).toMatch(
    /^<h3><time datetime="2026-11-17T07:30:00\+01:00">17 Nov 2026, 07:30<\/time> Closed<\/h3><p><em>Ana Ruiz<\/em><\/p>$/,
  );
});

test("lists, tables, quotations and asides keep their structure", () => {
  const paragraph = paragraphOf("one");
  const item = { type: "listItem" as const, content: [paragraph] };
  expect(html({ type: "orderedList", attrs: { start: 3 }, content: [item] })).toBe('<ol start="3"><li>one</li></ol>');
  expect(html({ type: "pullQuote", attrs: { by: "A", post: "B" }, content: [{ type: "paragraph" }] })).toBe(
    "<blockquote><p></p><p><cite>A, B</cite></p></blockquote>",
  );
  expect(html({ type: "aside", attrs: { title: "T" }, content: [paragraph] })).toBe(
    "<aside><h3>T</h3><p>one</p></aside>",
  );
});

const TAGS =
  /^(p|h[2-4]|figure|figcaption|img|small|strong|em|sub|sup|code|s|a|span|br|hr|ul|ol|li|table|tbody|tr|th|td|blockquote|cite|aside|time)$/;
const ATTRIBUTES = /^(src|width|height|alt|href|lang|dir|datetime|start)$/;

function* everyElement(root: XmlElement): Generator<XmlElement> {
  yield root;
  for (const child of root.children) if (typeof child !== "string") yield* everyElement(child);
}

test("whatever an article holds, its HTML is well-formed, of known elements and attributes, and leads only to the web", () => {
  fc.assert(
    fc.property(body, (document) => {
      const written = writeHtml(document, { publication, references: known, language: "en" });
      const [, ...elements] = everyElement(readXml(`<root>${written}</root>`));
      for (const { name, attributes } of elements) {
        expect(name).toMatch(TAGS);
        for (const attribute of Object.keys(attributes)) expect(attribute).toMatch(ATTRIBUTES);
        expect(attributes.href ?? "https:").toMatch(/^(https?:|mailto:|tel:)/i);
      }
    }),
    { numRuns: 300 },
  );
});

test("hostile words stay words", () => {
  const hostile = `<script>alert(1)</script>"'><img onerror=x>]]>&#0;`;
  expect(textIn(readXml(html(paragraphOf(hostile))))).toBe(hostile);
});
