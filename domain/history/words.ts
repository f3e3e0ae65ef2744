import { diffArrays } from "diff";

/** A run of text that stayed, came or went. */
export interface Piece {
  kind: "same" | "added" | "removed";
  text: string;
}

/** Words and numbers (`4.3`, `don’t`), the space between them, and each other sign alone; unspaced scripts by character. */
const TOKEN =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]|[\p{L}\p{N}\p{M}]+(?:['’.,-][\p{L}\p{N}\p{M}]+)*|\s+|./gsu;
/** Beyond so many changed words a passage is simply another one; it also bounds the time two versions can take. */
const MOST_CHANGES = 1_000;

/** What changed from one text to another, word by word. Same and removed pieces make up `before`, same and added `after`. */
export function wordDifferences(before: string, after: string): Piece[] {
  const changes = diffArrays(tokensOf(before), tokensOf(after), { maxEditLength: MOST_CHANGES });
  if (changes === undefined) return whole(before, after);
  return changes.map(({ value, added, removed }) => ({ kind: kindOf(added, removed), text: value.join("") }));
}

export function kindOf(added: boolean, removed: boolean): Piece["kind"] {
  if (added) return "added";
  return removed ? "removed" : "same";
}

function tokensOf(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

function whole(before: string, after: string): Piece[] {
  return [
    { kind: "removed", text: before },
    { kind: "added", text: after },
  ];
}

/** How alike two texts are, from 0 to 1: the words they share, counted as often as they occur. */
export function likeness(one: string, other: string): number {
  const [words, otherWords] = [countWords(one), countWords(other)];
  let shared = 0;
  for (const [word, times] of words) shared += Math.min(times, otherWords.get(word) ?? 0);
  const all = sum(words) + sum(otherWords);
  return all === 0 ? 1 : (2 * shared) / all;
}

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const token of tokensOf(text)) {
    if (token.trim() !== "") counts.set(token, (counts.get(token) ?? 0) + 1);
  }
  return counts;
}

function sum(counts: Map<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}
