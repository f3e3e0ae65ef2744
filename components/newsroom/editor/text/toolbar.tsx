"use client";

import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { StaffIcon } from "#components/newsroom/staff-icon.tsx";
import { BLOCKS, HEADINGS, LISTS, PICTURE, QUOTE, RELATED } from "./block-insertions.ts";
import type { Insertion, Writing } from "./insertion.ts";
import { MenuButton, type MenuItem } from "./menu-button.tsx";
import { TableTools } from "./table-tools.tsx";
import { EMPHASES, LINK, MARKS, NOTE, QUOTES } from "./word-insertions.ts";

interface ToolbarProps {
  writing: Writing;
  count: string;
  find: () => void;
  help: () => void;
}

const ACTIVE = [...EMPHASES, LINK, ...MARKS, ...HEADINGS, QUOTE, ...LISTS, ...BLOCKS];

/** Which of the insertions the cursor stands in, and whether there is something to undo. */
function useActive(editor: Editor) {
  return useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      names: ACTIVE.filter(({ isActive }) => isActive?.(now)).map(({ name }) => name),
      canUndo: now.can().undo(),
      canRedo: now.can().redo(),
    }),
    equalityFn: (one, other) => JSON.stringify(one) === JSON.stringify(other),
  });
}

/** What can be done to the text. One tab stop; arrows move within. @see https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/ */
export function Toolbar({ writing, count, find, help }: ToolbarProps) {
  const { editor } = writing;
  const { names, canUndo, canRedo } = useActive(editor);
  const menu = (insertions: readonly Insertion[]): MenuItem[] =>
    insertions
      .filter(({ name }) => !writing.without.includes(name))
      .map((one) => ({ ...one, isActive: names.includes(one.name), run: () => void one.run(writing) }));
  const button = (insertion: Insertion, sign: ReactNode) => (
    <ToolButton
      key={insertion.name}
      label={insertion.title}
      keys={insertion.keys}
      isPressed={names.includes(insertion.name)}
      run={() => void insertion.run(writing)}
    >
      {sign}
    </ToolButton>
  );
  const [strong, emphasis] = EMPHASES;
  return (
    <Roving>
      {strong && button(strong, "B")}
      {emphasis && button(emphasis, <i>I</i>)}
      {button(LINK, <StaffIcon name="link" />)}
      <MenuButton label="More for words" items={menu([...MARKS, QUOTES])}>
        <s>a</s>
      </MenuButton>
      <hr />
      <MenuButton label="Heading" items={menu(HEADINGS)}>
        <StaffIcon name="heading" />
      </MenuButton>
      {button(QUOTE, <StaffIcon name="quote" />)}
      <MenuButton label="List" items={menu(LISTS)}>
        <StaffIcon name="list" />
      </MenuButton>
      <hr />
      {button(PICTURE, <StaffIcon name="media" />)}
      {button(RELATED, <StaffIcon name="desk" />)}
      {!writing.without.includes(NOTE.name) && button(NOTE, <StaffIcon name="topics" />)}
      <MenuButton label="Insert" items={menu(BLOCKS)}>
        <StaffIcon name="add" />
      </MenuButton>
      <hr />
      <ToolButton label="Undo" keys="Ctrl Z" disabled={!canUndo} run={() => editor.chain().focus().undo().run()}>
        <StaffIcon name="restore" />
      </ToolButton>
      <ToolButton label="Redo" keys="Ctrl Shift Z" disabled={!canRedo} run={() => editor.chain().focus().redo().run()}>
        <span className="mirrored">
          <StaffIcon name="restore" />
        </span>
      </ToolButton>
      <ToolButton label="Find and replace" keys="Ctrl F" run={find}>
        <StaffIcon name="search" />
      </ToolButton>
      <ToolButton label="Keys and signs" keys="?" run={help}>
        ?
      </ToolButton>
      <span className="muted push bar2__count">{count}</span>
      <TableTools editor={editor} />
    </Roving>
  );
}

interface ToolButtonProps {
  label: string;
  keys?: string | undefined;
  isPressed?: boolean;
  disabled?: boolean;
  run: () => void;
  children: ReactNode;
}

function ToolButton({ label, keys, isPressed, disabled = false, run, children }: ToolButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={keys === undefined ? label : `${label} (${keys})`}
      aria-pressed={isPressed}
      aria-disabled={disabled}
      // The text keeps its selection while a button is pressed.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        if (!disabled) run();
      }}
    >
      {children}
    </button>
  );
}

const STEPS: Partial<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** Holds the buttons; the one last used is where Tab comes in. */
function Roving({ children }: { children: ReactNode }) {
  const bar = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const buttons = () => [
    ...(bar.current?.querySelectorAll<HTMLElement>(":scope > button, :scope > .menu > button") ?? []),
  ];
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const all = buttons();
    const here = all.indexOf(document.activeElement as HTMLElement);
    if (step === undefined || here === -1) return;
    const next = (here + step + all.length) % all.length;
    setAt(next);
    all[next]?.focus();
    event.preventDefault();
  };
  const mark = (frame: HTMLDivElement | null) => {
    bar.current = frame;
    buttons().forEach((button, index) => {
      button.tabIndex = index === at ? 0 : -1;
    });
  };
  return (
    <div ref={mark} className="bar2" role="toolbar" aria-label="Text" tabIndex={-1} onKeyDown={onKeyDown}>
      {children}
    </div>
  );
}
