import { type Editor, Node } from "@tiptap/core";
import { image as imageSchema } from "#domain/body/document.ts";
import { attributesOf, keptIn, readKept, writeKept } from "./kept.ts";

const image = {
  shape: imageSchema.shape.attrs,
  blank: { media: null, src: "", alt: "", credit: "", wide: false },
};

/** The name at the end of a foreign picture's address: what was asked for, while the picture itself is missing. */
function nameOf(element: HTMLElement): Record<string, unknown> {
  const picture = element.matches("img") ? element : element.querySelector("img");
  const name = /([^/?#]*)(?:[?#].*)?$/.exec(picture?.getAttribute("src") ?? "")?.[1] ?? "";
  const isFile = /^[\w .,()%-]{1,200}\.\w{2,5}$/.test(name);
  return { ...image.blank, src: isFile ? name : "", alt: (picture?.getAttribute("alt") ?? "").slice(0, 2000) };
}

/** A picture of the library. What is written in it is its caption. A foreign picture stays as a gap to be filled. */
export const Image = Node.create({
  name: "image",
  group: "block",
  content: "inline*",
  draggable: true,
  isolating: true,
  addAttributes: () => attributesOf(image),
  parseHTML: () => [
    {
      tag: keptIn("figure", "image"),
      priority: 60,
      getAttrs: (element) => readKept(image, element),
      contentElement: "figcaption",
    },
    { tag: "figure:has(img)", getAttrs: nameOf, contentElement: captionOf },
    { tag: "img", getAttrs: nameOf },
  ],
  renderHTML: ({ node }) => ["figure", { "data-node": "image", ...writeKept(node.attrs) }, ["figcaption", 0]],
  addKeyboardShortcuts() {
    return { Enter: () => leaveCaption(this.editor) };
  },
});

/** A caption is one line: Enter goes on below the picture, or below the gallery it stands in. */
function leaveCaption(editor: Editor): boolean {
  const { $from } = editor.state.selection;
  if ($from.parent.type.name !== "image") return false;
  const depth = $from.node(-1).type.name === "gallery" ? $from.depth - 1 : $from.depth;
  const after = $from.after(depth);
  return editor
    .chain()
    .insertContentAt(after, { type: "paragraph" })
    .setTextSelection(after + 1)
    .run();
}

/** The caption of a foreign figure; an empty stand-in where it has none. */
function captionOf(element: globalThis.Node): HTMLElement {
  const found = element instanceof HTMLElement ? element.querySelector("figcaption") : null;
  return found instanceof HTMLElement ? found : document.createElement("figcaption");
}

/** Pictures that belong together. */
export const Gallery = Node.create({
  name: "gallery",
  group: "block",
  content: "image+",
  isolating: true,
  parseHTML: () => [{ tag: 'section[data-node="gallery"]' }],
  renderHTML: () => ["section", { "data-node": "gallery" }, 0],
});
