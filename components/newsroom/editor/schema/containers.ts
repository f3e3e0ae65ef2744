import { Node, wrappingInputRule } from "@tiptap/core";
import { asideAttributes, pullQuoteAttributes } from "#domain/body/document.ts";
import { attributesOf, keptIn, readKept, writeKept } from "./kept.ts";

/** Words of others, set off. */
export const Blockquote = Node.create({
  name: "blockquote",
  group: "block",
  content: "block+",
  defining: true,
  parseHTML: () => [{ tag: "blockquote" }],
  renderHTML: () => ["blockquote", 0],
  addKeyboardShortcuts() {
    return { "Mod-Shift-b": () => this.editor.commands.toggleWrap(this.name) };
  },
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*>\s$/, type: this.type })];
  },
});

const pullQuote = { shape: pullQuoteAttributes, blank: { by: "", post: "" } };

/** A sentence pulled out of the text, with who said it. */
export const PullQuote = Node.create({
  name: "pullQuote",
  group: "block",
  content: "paragraph+",
  defining: true,
  addAttributes: () => attributesOf(pullQuote),
  // Before the plain quote, whose element it shares.
  parseHTML: () => [
    {
      tag: keptIn("blockquote", "pullQuote"),
      priority: 60,
      getAttrs: (element) => readKept(pullQuote, element),
      contentElement: "div",
    },
  ],
  renderHTML: ({ node }) => ["blockquote", { "data-node": "pullQuote", ...writeKept(node.attrs) }, ["div", 0]],
});

const aside = { shape: asideAttributes, blank: { title: "" } };

/** Something beside the story: figures, a short history. */
export const Aside = Node.create({
  name: "aside",
  group: "block",
  content: "block+",
  defining: true,
  addAttributes: () => attributesOf(aside),
  parseHTML: () => [
    { tag: keptIn("aside", "aside"), getAttrs: (element) => readKept(aside, element) },
    { tag: "aside", priority: 40 },
  ],
  renderHTML: ({ node }) => ["aside", { "data-node": "aside", ...writeKept(node.attrs) }, 0],
});
