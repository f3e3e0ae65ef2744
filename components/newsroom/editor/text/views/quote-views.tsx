"use client";

import { NodeViewContent, type NodeViewProps } from "@tiptap/react";
import { AttributeField } from "./attribute-field.tsx";
import { BlockFrame } from "./block-frame.tsx";

/** A pull quote: the words in place, who said them beneath. */
export function PullQuoteView(props: NodeViewProps) {
  const { by, post } = props.node.attrs;
  return (
    <BlockFrame {...props} kind="Pull quote">
      <NodeViewContent className="blk__quote" />
      <div className="blk__fields blk__fields--two" contentEditable={false}>
        <AttributeField
          label="Said by"
          most={200}
          value={by}
          change={(value) => props.updateAttributes({ by: value })}
        />
        <AttributeField
          label="Post"
          most={200}
          value={post}
          change={(value) => props.updateAttributes({ post: value })}
        />
      </div>
    </BlockFrame>
  );
}

/** An aside: its title, and any blocks. */
export function AsideView(props: NodeViewProps) {
  return (
    <BlockFrame {...props} kind="Aside">
      <div className="blk__fields" contentEditable={false}>
        <AttributeField
          label="Title"
          most={300}
          value={props.node.attrs.title}
          change={(title) => props.updateAttributes({ title })}
        />
      </div>
      <NodeViewContent className="blk__inside" />
    </BlockFrame>
  );
}
