"use client";

import type { Editor, JSONContent } from "@tiptap/core";
import { EditorContent, useEditor, useEditorState } from "@tiptap/react";
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import type { Document } from "#domain/body/document.ts";
import { sameTree } from "#domain/body/normalise.ts";
import { plainText, readingMinutes, wordCount } from "#domain/body/plain-text.ts";
import { site } from "#site.ts";
import { useAsk } from "../dialogs/asking.tsx";
import { openedBody, storedBody } from "../schema/stored.ts";
import { textExtensions } from "./extensions.ts";
import { FindPanel } from "./find/find-panel.tsx";
import { findToCome, select } from "./find/finding.ts";
import { HelpDialog } from "./help-dialog.tsx";
import type { Writing } from "./insertion.ts";
import { SlashMenu, useSlashMenu } from "./slash-menu.tsx";
import { Toolbar } from "./toolbar.tsx";
import { LANGUAGE, LINK } from "./word-insertions.ts";

interface TextFieldProps {
  /** What the text is called by those who hear the page. */
  label?: string;
  /** Names of insertions that this text does not take. */
  without?: readonly string[];
  body: Document;
  language: string;
  writer: string;
  siteUrl: string;
  isEditable: boolean;
  change: (body: Document) => void;
  tell: (words: string) => void;
  saveNow: () => void;
  /** Begins a note on the selected words. */
  note: (passage: string) => void;
  /** Handed out once, for those who jump to a place in the text. */
  opened: (editor: Editor) => void;
  children: React.ReactNode;
}

const NOTHING: readonly string[] = [];

/** The text of a story with its tools. `children` stand between the tools and the words. */
export function TextField(props: TextFieldProps) {
  const { body, language, writer, siteUrl, isEditable, change, tell, note, opened, children } = props;
  const { label = "Article text", without = NOTHING } = props;
  const editor = useTextEditor({ label, body, language, siteUrl, isEditable, change, tell });
  const ask = useAsk();
  const notes = useRef(note);
  notes.current = note;
  const writing = useMemo<Writing | undefined>(
    () =>
      editor === null
        ? undefined
        : {
            ...{ editor, ask, writer, language, tell, without },
            note: (passage) => notes.current(passage),
            now: () => Date.now(),
          },
    [editor, ask, writer, language, tell, without],
  );
  useEffect(() => {
    if (editor !== null) opened(editor);
  }, [editor, opened]);
  if (writing === undefined) return null;
  return (
    <Written {...props} writing={writing}>
      {children}
    </Written>
  );
}

type UseTextEditor = Required<Pick<TextFieldProps, "label">> &
  Pick<TextFieldProps, "body" | "language" | "siteUrl" | "isEditable" | "change" | "tell">;

/** The editor itself; the body it is given later replaces what it holds only when it is another one than it reported. */
function useTextEditor({ label, body, language, siteUrl, isEditable, change, tell }: UseTextEditor): Editor | null {
  const calls = useRef({ change, tell });
  calls.current = { change, tell };
  const reported = useRef(body);
  const editor = useEditor({
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    injectCSS: false,
    enableContentCheck: true,
    extensions: textExtensions({ siteUrl, timeZone: site.timeZone, tell: (words) => calls.current.tell(words) }),
    content: openedBody(body) as JSONContent,
    editable: isEditable,
    editorProps: {
      attributes: {
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": label,
        class: "doc",
        spellcheck: "true",
        lang: language,
      },
    },
    onUpdate: ({ editor: now }) => {
      const stored = storedBody(now.getJSON());
      if (stored === undefined) return calls.current.tell("Something in the text is unfinished and not saved yet.");
      reported.current = stored;
      calls.current.change(stored);
    },
  });
  useEffect(() => {
    editor?.setEditable(isEditable, false);
  }, [editor, isEditable]);
  useEffect(() => {
    editor?.view.dom.setAttribute("lang", language);
  }, [editor, language]);
  useEffect(() => {
    if (editor === null || body === reported.current) return;
    const isSame = sameTree(body, reported.current);
    reported.current = body;
    if (isSame) return;
    editor.commands.setContent(openedBody(body) as JSONContent, { emitUpdate: false });
  }, [editor, body]);
  return editor;
}

function Written({ writing, body, language, saveNow, children }: TextFieldProps & { writing: Writing }) {
  const { editor } = writing;
  const [isFinding, setFinding] = useState(false);
  const [isHelping, setHelping] = useState(false);
  const slash = useSlashMenu(writing);
  const act = (event: KeyboardEvent): boolean => {
    if (event.altKey && event.key === "F10") toTools(event);
    else if (!(event.ctrlKey || event.metaKey)) return event.target === editor.view.dom && slash.takeKey(event);
    else if (event.altKey && event.code === "KeyL") void LANGUAGE.run(writing);
    else if (event.altKey && event.code === "KeyT") goToCome(editor);
    else if (event.altKey || event.shiftKey) return false;
    else if (event.key === "k") void LINK.run(writing);
    else if (event.key === "f") setFinding(true);
    else if (event.key === "s") saveNow();
    else if (event.key === "/") setHelping(true);
    else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!act(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="words" onKeyDownCapture={onKeyDown}>
      <Toolbar
        writing={writing}
        count={countOf(body, language)}
        find={() => setFinding(true)}
        help={() => setHelping(true)}
      />
      {isFinding && <FindPanel editor={editor} leave={() => setFinding(false)} />}
      <ToComeLine editor={editor} />
      {children}
      <div className="words__text">
        <EditorContent editor={editor} />
        <SlashMenu editor={editor} {...slash} />
      </div>
      {isHelping && <HelpDialog leave={() => setHelping(false)} />}
    </div>
  );
}

function toTools(event: KeyboardEvent): void {
  event.currentTarget.querySelector<HTMLElement>('[role="toolbar"] [tabindex="0"]')?.focus();
}

/** `1,120 words, 5 min` */
function countOf(body: Document, language: string): string {
  const words = wordCount(plainText(body));
  return `${words.toLocaleString("en")} ${words === 1 ? "word" : "words"}, ${readingMinutes(words, language)} min`;
}

function goToCome(editor: Editor): void {
  const marks = findToCome(editor.state.doc);
  const next = marks.find(({ from }) => from >= editor.state.selection.to) ?? marks[0];
  if (next === undefined) return;
  select(editor, next);
  editor.commands.focus();
}

/** How much is still to come, and the way to it. */
function ToComeLine({ editor }: { editor: Editor }) {
  const count = useEditorState({ editor, selector: ({ editor: now }) => findToCome(now.state.doc).length });
  if (count === 0) return null;
  return (
    <p className="to-come-line">
      <button type="button" className="btn" onClick={() => goToCome(editor)}>
        {count} × [TK] still to come: go to the next
      </button>
    </p>
  );
}
