import { Extension, type Extensions } from "@tiptap/core";
import { Dropcursor, Gapcursor, Placeholder, TrailingNode, UndoRedo } from "@tiptap/extensions";
import { chainCommands } from "@tiptap/pm/commands";
import { keymap } from "@tiptap/pm/keymap";
import { ReactNodeViewRenderer } from "@tiptap/react";
import { FORMED, MARKS, PLAIN_NODES } from "../schema/schema.ts";
import { moveBlock, toNextForm } from "./block-commands.ts";
import { Finding } from "./find/finding.ts";
import { Pasting, type PastingOptions } from "./paste/pasting.ts";
import { toCell } from "./table-commands.ts";
import { EmbedView, RelatedView } from "./views/card-views.tsx";
import { GalleryView } from "./views/gallery-view.tsx";
import { ImageView } from "./views/image-view.tsx";
import { LivePostView } from "./views/live-post-view.tsx";
import { AsideView, PullQuoteView } from "./views/quote-views.tsx";

const { Image, Gallery, PullQuote, Aside, Related, Embed, LivePost, Table } = FORMED;

/** The nodes whose attributes have a form, with that form. */
const formed = [
  Image.extend({ addNodeView: () => ReactNodeViewRenderer(ImageView) }),
  Gallery.extend({ addNodeView: () => ReactNodeViewRenderer(GalleryView) }),
  PullQuote.extend({ addNodeView: () => ReactNodeViewRenderer(PullQuoteView) }),
  Aside.extend({ addNodeView: () => ReactNodeViewRenderer(AsideView) }),
  Related.extend({ addNodeView: () => ReactNodeViewRenderer(RelatedView) }),
  Embed.extend({ addNodeView: () => ReactNodeViewRenderer(EmbedView) }),
  LivePost.extend({ addNodeView: () => ReactNodeViewRenderer(LivePostView) }),
  Table,
];

/** Keys that no single node owns. */
const Keys = Extension.create({
  name: "keys",
  addProseMirrorPlugins: () => [
    keymap({
      Tab: chainCommands(toCell(1), toNextForm),
      "Shift-Tab": toCell(-1),
      "Alt-ArrowUp": moveBlock(-1),
      "Alt-ArrowDown": moveBlock(1),
    }),
  ],
});

/** What the editor of a body is made of. */
export function textExtensions(pasting: PastingOptions): Extensions {
  return [
    ...MARKS,
    ...PLAIN_NODES,
    ...formed,
    Keys,
    Finding,
    Pasting.configure(pasting),
    UndoRedo.configure({ depth: 500 }),
    Dropcursor.configure({ color: false, class: "dropcursor" }),
    Gapcursor,
    TrailingNode,
    Placeholder.configure({ placeholder: "Write, or type / for a menu of what can stand here" }),
  ];
}
