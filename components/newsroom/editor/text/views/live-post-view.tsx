"use client";

import type { NodeViewProps } from "@tiptap/react";
import { instantOf, writtenTime } from "#domain/body/markdown/local-time.ts";
import { site } from "#site.ts";
import { AttributeField } from "./attribute-field.tsx";
import { BlockFrame } from "./block-frame.tsx";

/** Where a post of a live blog begins: what follows, up to the next one, belongs to it. */
export function LivePostView(props: NodeViewProps) {
  const { at, headline, by, key } = props.node.attrs;
  const set = (attrs: Record<string, unknown>) => props.updateAttributes(attrs);
  return (
    <BlockFrame {...props} kind="Post">
      <div className="blk__fields blk__fields--two" contentEditable={false}>
        <label className="fld">
          <span>Time in {site.place}</span>
          <input
            className="inp"
            type="datetime-local"
            value={writtenTime(at, site.timeZone).slice(0, 16)}
            onChange={({ target }) => {
              const read = instantOf(target.value, site.timeZone);
              if (read !== undefined) set({ at: read });
            }}
          />
        </label>
        <AttributeField label="Written by" most={200} value={by} change={(value) => set({ by: value })} />
        <AttributeField label="Headline" most={500} value={headline} change={(value) => set({ headline: value })} />
        <label className="tick">
          <input type="checkbox" checked={key} onChange={({ target }) => set({ key: target.checked })} /> Key moment
        </label>
      </div>
    </BlockFrame>
  );
}
