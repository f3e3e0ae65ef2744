"use client";

import { type RefObject, useEffect, useState } from "react";

type Outcome = "copied" | "marked";

const SAID: Record<Outcome, string> = { copied: "Copied", marked: "Marked: now copy it" };
const SAID_FOR = 6000;

interface CopyButtonProps {
  /** The words of the button. */
  words: string;
  text: string;
  /** Where the text stands: it is marked there when the browser keeps pages from copying. */
  source: RefObject<HTMLElement | null>;
}

/** Takes a text along, and says whether it did. Whatever it says, it is as large: nothing beside it moves. */
export function CopyButton({ words, text, source }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<Outcome>();
  useEffect(() => {
    if (outcome === undefined) return;
    const timer = setTimeout(() => setOutcome(undefined), SAID_FOR);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome("copied");
    } catch {
      // Not every browser lets a page write there, and none over plain http: the hand that pressed can copy what is marked.
      mark(source.current);
      setOutcome("marked");
    }
  };
  return (
    <>
      <button className="btn btn--copy" type="button" aria-label={words} onClick={copy}>
        <span data-shown={outcome === undefined}>{words}</span>
        <span data-shown={outcome === "copied"}>{SAID.copied}</span>
        <span data-shown={outcome === "marked"}>{SAID.marked}</span>
      </button>
      <span className="vh" role="status">
        {outcome && SAID[outcome]}
      </span>
    </>
  );
}

function mark(source: HTMLElement | null): void {
  if (source instanceof HTMLInputElement) {
    source.focus();
    source.select();
  } else if (source !== null) getSelection()?.selectAllChildren(source);
}
