import { Node, wrappingInputRule } from "@tiptap/core";
import { orderedListAttributes } from "#domain/body/document.ts";
import { attributesOf } from "./kept.ts";

export const BulletList = Node.create({
  name: "bulletList",
  group: "block list",
  content: "listItem+",
  parseHTML: () => [{ tag: "ul" }],
  renderHTML: () => ["ul", 0],
  addKeyboardShortcuts() {
    return { "Mod-Shift-8": () => this.editor.commands.toggleList(this.name, "listItem") };
  },
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*([-+*])\s$/, type: this.type })];
  },
});

/** The number a foreign list begins with, where it is one of ours. */
function startOf(element: HTMLElement): { start: number } {
  const read = orderedListAttributes.safeParse({ start: Number(element.getAttribute("start") ?? 1) });
  return read.success ? read.data : { start: 1 };
}

export const OrderedList = Node.create({
  name: "orderedList",
  group: "block list",
  content: "listItem+",
  addAttributes: () => attributesOf({ shape: orderedListAttributes, blank: { start: 1 } }),
  parseHTML: () => [{ tag: "ol", getAttrs: startOf }],
  renderHTML: ({ node }) => ["ol", { start: String(node.attrs.start) }, 0],
  addKeyboardShortcuts() {
    return { "Mod-Shift-7": () => this.editor.commands.toggleList(this.name, "listItem") };
  },
  addInputRules() {
    return [
      wrappingInputRule({
        find: /^(\d{1,8})\.\s$/,
        type: this.type,
        getAttributes: (match) => ({ start: Number(match[1]) }),
        joinPredicate: (match, node) => node.childCount + Number(node.attrs.start) === Number(match[1]),
      }),
    ];
  },
});

export const ListItem = Node.create({
  name: "listItem",
  content: "block+",
  defining: true,
  parseHTML: () => [{ tag: "li" }],
  renderHTML: () => ["li", 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      Tab: () => this.editor.commands.sinkListItem(this.name),
      "Shift-Tab": () => this.editor.commands.liftListItem(this.name),
    };
  },
});
