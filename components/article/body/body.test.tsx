import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Body } from "#components/article/body/body.tsx";
import type { ArticleCard, References } from "#domain/articles/article.ts";
import type { Block, Inline, LinkTarget } from "#domain/body/document.ts";
import type { Picture } from "#domain/media/picture.ts";
import { editionFor } from "#domain/words/edition.ts";

const hash = "ab".repeat(16);
const picture: Picture = {
  hash,
  name: "quay",
  width: 1600,
  height: 1067,
  alt: "A quay.",
  credit: "",
  focus: [0.3, 0.9],
  variants: [
    { width: 400, height: 267, format: "webp", bytes: 1 },
    { width: 800, height: 533, format: "webp", bytes: 1 },
  ],
};
const card: ArticleCard = {
  id: 7,
  slug: "ferry",
  releasedOn: "2026-11-17",
  section: "veles-bay",
  label: "news",
  kicker: "",
  headline: "Ferry “sails”",
  frontHeadline: "",
  standfirst: "",
  language: "en",
  releasedAt: 0,
  readingMinutes: 1,
  authors: [],
};
const references: References = {
  pictures: { [hash]: picture },
  articles: { 7: card },
  headlines: { 'ferry "sails"': card },
};

function show(content: Block[], dateline = ""): string {
  const edition = editionFor("en", 0);
  return renderToStaticMarkup(<Body content={content} dateline={dateline} references={references} edition={edition} />);
}

const say = (text: string, ...marks: NonNullable<Extract<Inline, { type: "text" }>["marks"]>): Block => ({
  type: "paragraph",
  content: [{ type: "text", text, ...(marks.length === 0 ? {} : { marks }) }],
});
const link = (attrs: LinkTarget) => show([say("here", { type: "link", attrs })]);

test("the dateline runs into the first paragraph and into no other", () => {
  expect(show([say("One."), say("Two.")], "VELES BAY")).toBe(
    '<p><span class="dateline">VELES BAY —</span> One.</p><p>Two.</p>',
  );
});

test("a link leads on where its target is there, and is plain text where it is not", () => {
  expect(link({ kind: "article", id: 7 })).toContain('<a href="/2026/11/17/ferry-a7">here</a>');
  expect(link({ kind: "external", href: "https://example.org/" })).toContain('rel="noopener"');
  expect(link({ kind: "media", hash })).toContain(`/media/${hash}/quay-800.webp`);
  expect(link({ kind: "article", id: 8 })).toBe("<p>here</p>");
  expect(link({ kind: "unresolved", href: "#" })).toBe("<p>here</p>");
});

test("a related card finds its article by id or by headline; it is a title without a link while it names none, and nothing while what it names is not out", () => {
  const related = (article: number | null, title: string) =>
    show([{ type: "related", attrs: { article, title, href: "" } }]);
  expect(related(7, "Any")).toContain('href="/2026/11/17/ferry-a7"');
  expect(related(null, "FERRY 'sails'".replaceAll("'", '"'))).toContain('href="/2026/11/17/ferry-a7"');
  expect(related(null, "Not written yet")).toContain("Not written yet");
  expect(related(null, "Not written yet")).not.toContain("<a");
  expect(related(8, "Not out yet")).toBe("");
});

test("a picture reserves its space and keeps its subject; a missing one leaves its words and no empty box", () => {
  const image = (media: string | null, caption?: Inline[]): Block => ({
    type: "image",
    attrs: { media, src: "", alt: "", credit: "", wide: false },
    ...(caption ? { content: caption } : {}),
  });
  const shown = show([image(hash)]);
  expect(shown).toContain('width="1600" height="1067" alt="A quay." class="fx-1 fy-4"');
  expect(shown).not.toContain("style=");
  expect(show([image(null)])).toBe("");
  const words = show([image(null, [{ type: "text", text: "The quay." }])]);
  expect(words).toContain("The quay.");
  expect(words).not.toContain("<img");
});

test("words in another language say so and stand the right way round", () => {
  expect(show([say("سلام", { type: "language", attrs: { lang: "ar" } })])).toBe(
    '<p><span lang="ar" dir="rtl">سلام</span></p>',
  );
});

test("markup in the text is text", () => {
  expect(show([say('<script>alert("x")</script>')])).not.toContain("<script");
});

test("a table scrolls in a region of its own that the keyboard reaches", () => {
  const cell = (type: "tableHeader" | "tableCell", text: string) => ({
    type,
    content: [{ type: "paragraph" as const, content: [{ type: "text" as const, text }] }],
  });
  const html = show([
    {
      type: "table",
      content: [
        { type: "tableRow", content: [cell("tableHeader", "Gate")] },
        { type: "tableRow", content: [cell("tableCell", "Four")] },
      ],
    },
  ]);
  expect(html).toContain('tabindex="0"');
  expect(html).toContain("<thead><tr><th><p>Gate</p></th></tr></thead>");
});

test("every kind of node is shown", () => {
  const inside = [say("x")];
  const nodes: Block[] = [
    { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "H" }] },
    { type: "bulletList", content: [{ type: "listItem", content: inside }] },
    { type: "orderedList", attrs: { start: 3 }, content: [{ type: "listItem", content: inside }] },
    { type: "blockquote", content: inside },
    { type: "pullQuote", attrs: { by: "A", post: "b" }, content: [{ type: "paragraph" }] },
    { type: "aside", attrs: { title: "T" }, content: inside },
    { type: "horizontalRule" },
    { type: "embed", attrs: { provider: "P", url: "https://p.example/", title: "T", text: "w", poster: null } },
    { type: "livePost", attrs: { at: 0, headline: "Post", by: "", key: false } },
  ];
  const marks = [
    "<h2>H",
    "<ul><li>",
    '<ol start="3">',
    "blockquote",
    "<b>A</b>, b",
    "aside__h",
    "<hr/>",
    "p.example",
    "Post",
  ];
  const html = show(nodes);
  expect(marks.filter((mark) => !html.includes(mark))).toEqual([]);
});
