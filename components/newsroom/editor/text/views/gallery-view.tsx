"use client";

import { NodeViewContent, type NodeViewProps } from "@tiptap/react";
import { useAsk } from "../../dialogs/asking.tsx";
import { captionOf, chosenPicture } from "../chosen-picture.ts";
import { BlockFrame } from "./block-frame.tsx";

/** Pictures that belong together, each with a form of its own. */
export function GalleryView(props: NodeViewProps) {
  const { node, editor, getPos } = props;
  const ask = useAsk();
  const add = async () => {
    const chosen = await ask.pictures(true);
    const at = getPos();
    if (chosen === undefined || at === undefined) return;
    const images = chosen.map((one) => ({
      type: "image",
      attrs: { ...chosenPicture(one), wide: false },
      ...captionOf(one),
    }));
    editor.commands.insertContentAt(at + node.nodeSize - 1, images);
  };
  const actions = (
    <button type="button" className="btn" onClick={add}>
      Add pictures
    </button>
  );
  return (
    <BlockFrame {...props} kind={`Gallery of ${node.childCount}`} actions={actions}>
      <NodeViewContent className="blk__gallery" />
    </BlockFrame>
  );
}
