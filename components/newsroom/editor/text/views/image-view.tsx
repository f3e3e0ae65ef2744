"use client";

import { NodeViewContent, type NodeViewProps } from "@tiptap/react";
import { useState } from "react";
import type { image } from "#domain/body/document.ts";
import { useAsk } from "../../dialogs/asking.tsx";
import { useKnown } from "../../lookup/known.tsx";
import { Thumb } from "../../lookup/thumb.tsx";
import { chosenPicture } from "../chosen-picture.ts";
import { AttributeField } from "./attribute-field.tsx";
import { BlockFrame } from "./block-frame.tsx";

type Attributes = ReturnType<typeof image.shape.attrs.parse>;

/** A picture with its caption, which is written in place, and a form for what else belongs to it. */
export function ImageView(props: NodeViewProps) {
  const { node, updateAttributes } = props;
  const attrs = node.attrs as Attributes;
  const ask = useAsk();
  const { known } = useKnown();
  const [isOpen, setOpen] = useState(attrs.media === null);
  const picture = attrs.media === null ? undefined : known.pictures[attrs.media];
  const change = async () => {
    const [chosen] = (await ask.pictures(false)) ?? [];
    if (chosen !== undefined) updateAttributes({ ...chosenPicture(chosen), wide: attrs.wide });
  };
  const actions = (
    <>
      <button type="button" className="btn" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        Details
      </button>
      <button type="button" className="btn" onClick={change}>
        {attrs.media === null ? "Choose a picture" : "Change"}
      </button>
    </>
  );
  return (
    <BlockFrame {...props} kind={attrs.media === null ? "Missing picture" : "Picture"} actions={actions}>
      <div className="blk__picture">
        <div contentEditable={false}>
          {picture ? <Thumb picture={picture} alt={attrs.alt} /> : <span className="thumb thumb--none" />}
        </div>
        <div>
          <NodeViewContent className="caption" data-placeholder="Caption" aria-label="Caption" />
          <p className="muted" contentEditable={false}>
            <PictureWord attrs={attrs} />
          </p>
        </div>
      </div>
      {isOpen && <Fields attrs={attrs} updateAttributes={updateAttributes} />}
    </BlockFrame>
  );
}

/** What is written of a picture, and what is not. */
function PictureWord({ attrs: { media, src, alt, credit } }: { attrs: Attributes }) {
  const missing = [...(alt === "" ? ["alt text"] : []), ...(credit === "" ? ["credit"] : [])];
  return (
    <>
      {media === null && `${src || "A picture"} is not in the library. `}
      {missing.length === 0 ? (
        "Alt text and credit written."
      ) : (
        <span className="warn">No {missing.join(", no ")}.</span>
      )}
    </>
  );
}

function Fields({
  attrs,
  updateAttributes,
}: {
  attrs: Attributes;
  updateAttributes: NodeViewProps["updateAttributes"];
}) {
  return (
    <div className="blk__fields" contentEditable={false}>
      <AttributeField
        label="Alt text: what the picture shows, for those who do not see it"
        lines={2}
        most={2000}
        value={attrs.alt}
        change={(alt) => updateAttributes({ alt })}
      />
      <AttributeField
        label="Credit"
        most={500}
        value={attrs.credit}
        change={(credit) => updateAttributes({ credit })}
      />
      <label className="tick">
        <input
          type="checkbox"
          checked={attrs.wide}
          onChange={({ target }) => updateAttributes({ wide: target.checked })}
        />{" "}
        Wider than the text
      </label>
    </div>
  );
}
