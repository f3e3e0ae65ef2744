"use client";

import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { goToMatch, lookFor, matchesOf, replace } from "./finding.ts";

/** Finds words in the text and puts others in their place. Enter goes on, Escape leaves. */
export function FindPanel({ editor, leave }: { editor: Editor; leave: () => void }) {
  const [words, setWords] = useState(() => {
    const { from, to } = editor.state.selection;
    return editor.state.doc.textBetween(from, to, " ").slice(0, 100);
  });
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    first.current?.focus();
  }, []);
  const [other, setOther] = useState("");
  const [matchCase, setMatchCase] = useState(false);
  useEffect(() => lookFor(editor, { words, matchCase }), [editor, words, matchCase]);
  useEffect(() => () => lookFor(editor, { words: "", matchCase: false }), [editor]);
  const { matches, at } = useFound(editor);
  const current = matches[at - 1];
  const go = (step: 1 | -1) => goToMatch(editor, matches, step);
  const replaceOne = () => {
    if (current === undefined) return go(1);
    replace(editor, [current], other);
    goToMatch(editor, matchesOf(editor.state), 1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && event.target instanceof HTMLInputElement) go(event.shiftKey ? -1 : 1);
    else if (event.key === "Escape") {
      leave();
      editor.commands.focus();
    } else return;
    event.preventDefault();
  };
  return (
    <search className="find" aria-label="Find and replace" onKeyDown={onKeyDown}>
      <input
        className="inp"
        aria-label="Find"
        placeholder="Find"
        ref={first}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <input
        className="inp"
        aria-label="Replace with"
        placeholder="Replace with"
        value={other}
        onChange={(event) => setOther(event.target.value)}
      />
      <label className="tick">
        <input type="checkbox" checked={matchCase} onChange={(event) => setMatchCase(event.target.checked)} /> Match
        case
      </label>
      <span className="muted" role="status">
        {words === "" ? "" : matches.length === 0 ? "Not found" : `${at === 0 ? "" : `${at} of `}${matches.length}`}
      </span>
      <span className="row push">
        <button type="button" className="btn" onClick={() => go(-1)}>
          Previous
        </button>
        <button type="button" className="btn" onClick={() => go(1)}>
          Next
        </button>
        <button type="button" className="btn" onClick={replaceOne}>
          Replace
        </button>
        <button type="button" className="btn" onClick={() => replace(editor, matches, other)}>
          Replace all
        </button>
        <button type="button" className="btn" onClick={leave}>
          Close
        </button>
      </span>
    </search>
  );
}

/** The matches, and the number of the one that is selected; 0 when none is. */
function useFound(editor: Editor) {
  return useEditorState({
    editor,
    selector: ({ editor: now }) => {
      const { from, to } = now.state.selection;
      const matches = matchesOf(now.state);
      return { matches, at: matches.findIndex((match) => match.from === from && match.to === to) + 1 };
    },
    equalityFn: (one, other) => JSON.stringify(one) === JSON.stringify(other),
  });
}
