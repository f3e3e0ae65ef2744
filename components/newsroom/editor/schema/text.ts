import { mergeAttributes, Node, textblockTypeInputRule } from "@tiptap/core";
import { headingAttributes } from "#domain/body/document.ts";
import { attributesOf } from "./kept.ts";

/** The whole body. It may be empty, as stored; `openedBody` gives the writer a line to begin on. */
export const Doc = Node.create({ name: "doc", topNode: true, content: "block*" });

export const Text = Node.create({ name: "text", group: "inline" });

/** First of its group, so that ProseMirror fills gaps with it. */
export const Paragraph = Node.create({
  name: "paragraph",
  priority: 1000,
  group: "block",
  content: "inline*",
  parseHTML: () => [{ tag: "p" }],
  renderHTML: () => ["p", 0],
  addKeyboardShortcuts() {
    return { "Mod-Alt-0": () => this.editor.commands.setNode(this.name) };
  },
});

const LEVELS = [2, 3, 4] as const;
/** Foreign levels fall on the three there are: the headline alone is the first. */
const LEVEL_OF_TAG = { h1: 2, h2: 2, h3: 3, h4: 4, h5: 4, h6: 4 };

export const Heading = Node.create({
  name: "heading",
  group: "block",
  content: "inline*",
  defining: true,
  addAttributes: () => attributesOf({ shape: headingAttributes, blank: { level: 2 } }),
  parseHTML: () => Object.entries(LEVEL_OF_TAG).map(([tag, level]) => ({ tag, attrs: { level } })),
  renderHTML: ({ node, HTMLAttributes }) => [`h${node.attrs.level}`, mergeAttributes(HTMLAttributes), 0],
  addKeyboardShortcuts() {
    return Object.fromEntries(
      LEVELS.map((level) => [
        `Mod-Alt-${level}`,
        () => this.editor.commands.toggleNode(this.name, "paragraph", { level }),
      ]),
    );
  },
  addInputRules() {
    return LEVELS.map((level) =>
      textblockTypeInputRule({
        find: new RegExp(`^#{${level}}\\s$`),
        type: this.type,
        getAttributes: { level },
      }),
    );
  },
});

/** A line break that is part of a line. */
export const HardBreak = Node.create({
  name: "hardBreak",
  group: "inline",
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: "br" }],
  renderHTML: () => ["br"],
  renderText: () => "\n",
  addKeyboardShortcuts() {
    const insert = () => this.editor.commands.insertContent({ type: this.name });
    return { "Shift-Enter": insert, "Mod-Enter": insert };
  },
});
