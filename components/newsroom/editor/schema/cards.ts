import { InputRule, Node } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import { embed as embedSchema, livePost as livePostSchema, related as relatedSchema } from "#domain/body/document.ts";
import { attributesOf, type Kept, keptIn, readKept, writeKept } from "./kept.ts";

/** A block without words of its own: everything about it is in its attributes. */
function card(name: string, kept: Kept) {
  return Node.create({
    name,
    group: "block",
    atom: true,
    draggable: true,
    addAttributes: () => attributesOf(kept),
    parseHTML: () => [{ tag: keptIn("div", name), getAttrs: (element) => readKept(kept, element) }],
    renderHTML: ({ node }) => ["div", { "data-node": name, ...writeKept(node.attrs) }],
  });
}

/** A card that leads to another article. */
export const Related = card("related", {
  shape: relatedSchema.shape.attrs,
  blank: { article: null, title: "", href: "" },
});

/** Something that is shown elsewhere; nothing is asked of its provider before a reader clicks. */
export const Embed = card("embed", {
  shape: embedSchema.shape.attrs,
  blank: { provider: "", url: "", title: "", text: "", poster: null },
});

/** Where a post of a live blog begins. */
export const LivePost = card("livePost", {
  shape: livePostSchema.shape.attrs,
  blank: { at: 0, headline: "", by: "", key: false },
});

/** A divider. Three hyphens on a line of their own make one. */
export const HorizontalRule = Node.create({
  name: "horizontalRule",
  group: "block",
  parseHTML: () => [{ tag: "hr" }],
  renderHTML: () => ["hr"],
  addInputRules() {
    return [
      new InputRule({
        find: /^(?:---|—-|\*\*\*|___)\s?$/,
        handler: ({ state, range }) => {
          const { tr } = state;
          const line = tr.doc.resolve(range.from);
          if (line.parent.type.name !== "paragraph") return;
          const [from, to] = [line.before(), line.after()];
          tr.replaceWith(from, to, [this.type.create(), state.schema.nodes.paragraph?.create() ?? this.type.create()]);
          tr.setSelection(TextSelection.near(tr.doc.resolve(from + 2)));
        },
      }),
    ];
  },
});
