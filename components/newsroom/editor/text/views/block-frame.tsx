"use client";

import { type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import type { ReactNode } from "react";
import { StaffIcon } from "#components/newsroom/staff-icon.tsx";

interface BlockFrameProps extends Pick<NodeViewProps, "deleteNode" | "selected"> {
  /** What it is, in the writer's words. */
  kind: string;
  /** Beside the kind: what is missing, or what can be done. */
  children: ReactNode;
  actions?: ReactNode;
}

/** The frame around a block that has a form: what it is, its fields, and the way to take it out. */
export function BlockFrame({ kind, selected, deleteNode, actions, children }: BlockFrameProps) {
  return (
    <NodeViewWrapper className="blk" data-selected={selected || undefined} role="group" aria-label={kind}>
      <header contentEditable={false} data-drag-handle="">
        <StaffIcon name="drag" />
        <span className="muted">{kind}</span>
        <span className="push row">
          {actions}
          <button type="button" className="sign" aria-label={`Remove: ${kind}`} onClick={deleteNode}>
            <StaffIcon name="remove" />
          </button>
        </span>
      </header>
      {children}
    </NodeViewWrapper>
  );
}
