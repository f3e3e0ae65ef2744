import { diffArrays } from "diff";
import type { Document } from "#domain/body/document.ts";
import { blockLines } from "#domain/history/block-lines.ts";
import { kindOf, likeness, type Piece, wordDifferences } from "#domain/history/words.ts";

/** What is compared of a version. */
export interface ComparedVersion {
  headline: string;
  standfirst: string;
  body: Document;
}

/** A passage of the body: a paragraph, a heading, a caption, a row of a table. */
export interface Passage {
  kind: Piece["kind"] | "changed";
  pieces: Piece[];
}

export interface Differences {
  headline: Piece[];
  standfirst: Piece[];
  body: Passage[];
}

/** Least share of words two passages have in common to be one passage, changed. */
const ALIKE = 0.4;
const MOST_PASSAGES_CHANGED = 2_000;
/** Runs of changed passages are paired by comparing all with all, up to so many. */
const MOST_PAIRED = 60;

/** What changed between two released versions: passages are matched first, then the words within them. */
export function differences(before: ComparedVersion, after: ComparedVersion): Differences {
  return {
    headline: wordDifferences(before.headline, after.headline),
    standfirst: wordDifferences(before.standfirst, after.standfirst),
    body: passagesOf(blockLines(before.body), blockLines(after.body)),
  };
}

function passagesOf(before: string[], after: string[]): Passage[] {
  const runs = diffArrays(before, after, { maxEditLength: MOST_PASSAGES_CHANGED });
  if (runs === undefined) return [...all("removed", before), ...all("added", after)];
  const passages: Passage[] = [];
  let gone: string[] = [];
  for (const { value, added, removed } of runs) {
    if (removed) {
      gone = value;
      continue;
    }
    passages.push(...(added ? paired(gone, value) : [...all("removed", gone), ...all(kindOf(added, removed), value)]));
    gone = [];
  }
  return [...passages, ...all("removed", gone)];
}

/** Each new passage meets the next old one it resembles; order is kept, and what is left over came or went. */
function paired(gone: string[], came: string[]): Passage[] {
  if (gone.length > MOST_PAIRED || came.length > MOST_PAIRED) return [...all("removed", gone), ...all("added", came)];
  const passages: Passage[] = [];
  let next = 0;
  for (const text of came) {
    const match = gone.findIndex((old, index) => index >= next && likeness(old, text) >= ALIKE);
    if (match === -1) {
      passages.push({ kind: "added", pieces: [{ kind: "added", text }] });
      continue;
    }
    passages.push(...all("removed", gone.slice(next, match)));
    passages.push({ kind: "changed", pieces: wordDifferences(gone[match] ?? "", text) });
    next = match + 1;
  }
  return [...passages, ...all("removed", gone.slice(next))];
}

function all(kind: Piece["kind"], texts: string[]): Passage[] {
  return texts.map((text) => ({ kind, pieces: [{ kind, text }] }));
}
