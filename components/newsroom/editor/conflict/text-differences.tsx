"use client";

import { useMemo } from "react";
import { inOrder } from "#components/ui/in-order.tsx";
import type { Draft } from "#domain/articles/draft.ts";
import { differences, type Passage } from "#domain/history/differences.ts";
import { partingOf } from "#domain/history/merge.ts";
import type { Piece } from "#domain/history/words.ts";
import { FIELD_NAMES } from "./field-names.ts";

interface TextDifferencesProps {
  before: Draft;
  after: Draft;
  beforeName: string;
  afterName: string;
}

/** What differs between two texts, word by word: taken out struck through, put in underlined. */
export function TextDifferences({ before, after, beforeName, afterName }: TextDifferencesProps) {
  const found = useMemo(() => differences(before, after), [before, after]);
  const others = useMemo(
    () => partingOf(before, after, before).fields.filter(({ name }) => name !== "headline" && name !== "standfirst"),
    [before, after],
  );
  const changed = found.body.filter(({ kind }) => kind !== "same");
  return (
    <div className="differs">
      <p className="muted">
        <del>Only in “{beforeName}”</del> <ins>Only in “{afterName}”</ins>
      </p>
      {isChanged(found.headline) && (
        <h3>
          <Pieces pieces={found.headline} />
        </h3>
      )}
      {isChanged(found.standfirst) && (
        <p>
          <Pieces pieces={found.standfirst} />
        </p>
      )}
      {inOrder(changed, (passage: Passage) => (
        <p>
          <Pieces pieces={passage.pieces} />
        </p>
      ))}
      {others.length > 0 && (
        <p className="muted">Also different: {others.map(({ name }) => FIELD_NAMES[name]).join(", ")}.</p>
      )}
    </div>
  );
}

function isChanged(pieces: readonly Piece[]): boolean {
  return pieces.some(({ kind }) => kind !== "same");
}

/** One text made of two, with what was taken out and put in. */
export function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return inOrder(pieces, ({ kind, text }) => {
    if (kind === "added") return <ins>{text}</ins>;
    return kind === "removed" ? <del>{text}</del> : <span>{text}</span>;
  });
}
