"use client";

import type { NodeViewProps } from "@tiptap/react";
import { useAsk } from "../../dialogs/asking.tsx";
import { StateMark } from "../../lookup/hits.tsx";
import { useKnown } from "../../lookup/known.tsx";
import { AttributeField } from "./attribute-field.tsx";
import { BlockFrame } from "./block-frame.tsx";

/** A card that leads to another article, or will when that one is out. */
export function RelatedView(props: NodeViewProps) {
  const { article, title } = props.node.attrs;
  const { known } = useKnown();
  const ask = useAsk();
  const story = article === null ? undefined : known.stories[article];
  const change = async () => {
    const chosen = await ask.story("Related article");
    if (chosen)
      props.updateAttributes({
        article: chosen.id,
        title: chosen.headline.slice(0, 500) || `No. ${chosen.id}`,
        href: "#",
      });
  };
  const actions = (
    <button type="button" className="btn" onClick={change}>
      Change
    </button>
  );
  return (
    <BlockFrame {...props} kind="Related article" actions={actions}>
      <div contentEditable={false}>
        <b>{story?.headline || title}</b>
        <p className="muted">
          {story === undefined ? "Found by its headline once it is out." : <StateMark state={story.state} />}
          {story !== undefined && story.state !== "published" && " Readers see the card once that story is out."}
        </p>
      </div>
    </BlockFrame>
  );
}

/** Something shown elsewhere, with the words that stand in its place until a reader clicks. */
export function EmbedView(props: NodeViewProps) {
  const { provider, url, title, text } = props.node.attrs;
  const set = (attrs: Record<string, string>) => props.updateAttributes(attrs);
  return (
    <BlockFrame {...props} kind={`Embed: ${provider}`}>
      <div className="blk__fields" contentEditable={false}>
        <p className="muted">{url}</p>
        <AttributeField label="Title" most={500} value={title} change={(value) => set({ title: value })} />
        <AttributeField label="Text" lines={3} most={5000} value={text} change={(value) => set({ text: value })} />
      </div>
    </BlockFrame>
  );
}
