"use client";

import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { StaffIcon } from "#components/newsroom/staff-icon.tsx";
import { insertionsFor } from "./block-insertions.ts";
import type { Insertion, Writing } from "./insertion.ts";

interface Typed {
  from: number;
  to: number;
  words: string;
}

const SLASH_WORDS = /(?:^|\s)\/([\p{L}\p{N}]{0,20})$/u;

/** The slash before the cursor with what was typed after it; undefined where there is none. */
function typedSlash(editor: Editor): Typed | undefined {
  const { selection } = editor.state;
  if (!selection.empty || selection.$from.parent.type.name !== "paragraph" || !editor.isEditable) return undefined;
  const { parent, parentOffset, pos } = selection.$from;
  const match = SLASH_WORDS.exec(parent.textBetween(0, parentOffset, undefined, "\ufffc"));
  const words = match?.[1];
  return words === undefined ? undefined : { from: pos - words.length - 1, to: pos, words };
}

/** The menu that a slash opens: its state, and the keys it takes before the text does. */
export function useSlashMenu(writing: Writing) {
  const typed = useEditorState({
    editor: writing.editor,
    selector: ({ editor }) => typedSlash(editor),
    equalityFn: (one, other) => JSON.stringify(one) === JSON.stringify(other),
  });
  const [left, setLeft] = useState<number>();
  const [at, setAt] = useState(0);
  const found = typed && typed.from !== left ? insertionsFor(typed.words, writing.without) : [];
  const here = Math.min(at, Math.max(0, found.length - 1));
  useEffect(() => {
    if (typed === undefined) {
      setLeft(undefined);
      setAt(0);
    }
  }, [typed]);
  const choose = (insertion: Insertion | undefined) => {
    if (typed === undefined || insertion === undefined) return;
    writing.editor.chain().focus().deleteRange(typed).run();
    void insertion.run(writing);
  };
  /** @returns whether the menu took the key */
  const takeKey = ({ key }: KeyboardEvent): boolean => {
    if (found.length === 0) return false;
    if (key === "ArrowDown") setAt((here + 1) % found.length);
    else if (key === "ArrowUp") setAt((here + found.length - 1) % found.length);
    else if (key === "Enter" || key === "Tab") choose(found[here]);
    else if (key === "Escape") setLeft(typed?.from);
    else return false;
    return true;
  };
  return { found, here, choose, takeKey, from: typed?.from };
}

const GAP = 4;

/** Sets the menu below the slash, or above it where more of the window is left. */
function place(menu: HTMLElement, slash: { top: number; bottom: number; left: number }): void {
  const frame = menu.offsetParent?.getBoundingClientRect();
  if (frame === undefined) return;
  const isBelow = slash.bottom + GAP + menu.offsetHeight <= innerHeight || innerHeight - slash.bottom >= slash.top;
  menu.style.insetBlock = isBelow
    ? `${slash.bottom - frame.top + GAP}px auto`
    : `auto ${frame.bottom - slash.top + GAP}px`;
  menu.style.left = `${Math.max(0, Math.min(slash.left - frame.left, frame.width - menu.offsetWidth))}px`;
}

interface SlashMenuProps extends Pick<ReturnType<typeof useSlashMenu>, "found" | "here" | "choose" | "from"> {
  editor: Editor;
}

/** What can stand here, beside the slash that asked for it. The text keeps the focus and names the entry at hand. */
export function SlashMenu({ editor, found, here, choose, from }: SlashMenuProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const isOpen = found.length > 0 && from !== undefined;
  useEffect(() => {
    const text = editor.view.dom;
    if (!isOpen) return;
    text.setAttribute("aria-controls", id);
    text.setAttribute("aria-activedescendant", `${id}-${here}`);
    list.current?.children[here]?.scrollIntoView({ block: "nearest" });
    return () => {
      text.removeAttribute("aria-controls");
      text.removeAttribute("aria-activedescendant");
    };
  }, [editor, isOpen, id, here]);
  useEffect(() => {
    if (isOpen && list.current !== null) place(list.current, editor.view.coordsAtPos(from));
  }, [editor, isOpen, from]);
  if (!isOpen) return null;
  return (
    <div ref={list} id={id} className="slash" role="listbox" aria-label="What can stand here">
      {found.map((insertion, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the text above has the keys
        <div
          key={insertion.name}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === here}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(insertion)}
        >
          <StaffIcon name={insertion.icon ?? "add"} />
          {insertion.title}
          {insertion.keys !== undefined && <small>{insertion.keys}</small>}
        </div>
      ))}
    </div>
  );
}
