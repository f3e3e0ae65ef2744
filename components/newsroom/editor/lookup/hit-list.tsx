"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import type { HitKind, Hits } from "./look-up.ts";
import { useHits } from "./use-hits.ts";

interface HitListProps<Kind extends HitKind> {
  kind: Kind;
  label: string;
  /** Hits that are not offered. */
  without?: (hit: Hits[Kind]) => boolean;
  keyOf: (hit: Hits[Kind]) => string;
  show: (hit: Hits[Kind]) => ReactNode;
  choose: (hit: Hits[Kind]) => void;
  /** Whether a hit is among those chosen already, where several may be. */
  isChosen?: (hit: Hits[Kind]) => boolean;
  className?: string;
}

/** A field of search and what it finds: arrows move, Enter chooses. @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ */
export function HitList<Kind extends HitKind>(props: HitListProps<Kind>) {
  const { kind, label, keyOf, show, choose, isChosen, without, className = "" } = props;
  const [words, setWords] = useState("");
  const looked = useHits(kind, words);
  const hits = without === undefined ? looked.hits : looked.hits.filter((hit) => !without(hit));
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const here = Math.min(at, hits.length - 1);
  const hit = hits[here];
  const setAwaited = useAwaited(looked.busy, () => hit !== undefined && choose(hit));
  useEffect(() => {
    list.current?.children[here]?.scrollIntoView({ block: "nearest" });
  }, [here]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setAt(Math.max(0, Math.min(hits.length - 1, here + step)));
    else if (event.key !== "Enter") return;
    // What stands there while it is still being looked for was found for other words.
    else if (looked.busy) setAwaited(true);
    else if (hit !== undefined) choose(hit);
    event.preventDefault();
  };
  return (
    <div className={`hits ${className}`}>
      <input
        className="inp"
        role="combobox"
        aria-label={label}
        placeholder={label}
        aria-expanded={hits.length > 0}
        aria-controls={id}
        aria-activedescendant={hits.length > 0 ? `${id}-${here}` : undefined}
        autoComplete="off"
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setAwaited(false);
        }}
        onKeyDown={onKeyDown}
      />
      <p className="muted" role="status">
        {looked.problem ?? (looked.busy ? "Looking…" : hits.length === 0 ? "Nothing found." : "")}
      </p>
      <div ref={list} id={id} role="listbox" aria-label={label} aria-multiselectable={isChosen !== undefined}>
        {hits.map((hit, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
          <div
            key={keyOf(hit)}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={isChosen === undefined ? index === here : isChosen(hit)}
            data-here={index === here || undefined}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(hit)}
          >
            {show(hit)}
          </div>
        ))}
      </div>
    </div>
  );
}

/** Enter may come before anything is found for the words: what is found first is meant then. */
function useAwaited(isBusy: boolean, choose: () => void): (isAwaited: boolean) => void {
  const [isAwaited, setAwaited] = useState(false);
  useEffect(() => {
    if (!isAwaited || isBusy) return;
    setAwaited(false);
    choose();
  });
  return setAwaited;
}
