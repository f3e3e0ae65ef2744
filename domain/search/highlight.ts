import { languageOf } from "#domain/related/stems.ts";
import { markedStem, type SearchQuery, type Term } from "#domain/search/query.ts";
import { type Token, tokenise } from "#domain/search/tokens.ts";

/** A piece of text, and whether it is what was searched for. */
export interface Segment {
  text: string;
  hit: boolean;
}

/** A snippet of a long text comes from its first pages: reading all of it would take longer than the search. */
const READ_AT_MOST = 8_000;

/** Where a paragraph, a caption or a cell ends. In a snippet that stands in one line they would read as one sentence. */
const BREAK = /\s*[\n\t]\s*/g;

/** The whole text in pieces, with what was searched for marked. */
export function highlight(text: string, query: SearchQuery, language: string): Segment[] {
  return segments(text, hitsIn(tokenise(text), query, language), 0, text.length);
}

/**
 * The stretch of a text in which most of what was searched for stands close together, cut at words; a point stands
 * between its paragraphs and captions.
 * @param length how many characters it may have, about
 */
export function snippet(text: string, query: SearchQuery, language: string, length: number): Segment[] {
  const read = text.slice(0, READ_AT_MOST);
  const tokens = tokenise(read);
  const hits = hitsIn(tokens, query, language);
  const from = bestStart(hits, length);
  const first = tokens.find(({ start }) => start >= from)?.start ?? 0;
  const last = tokens.findLast(({ end }) => end <= first + length)?.end ?? read.length;
  const pieces = segments(read, hits, first, last).map((piece) => ({
    ...piece,
    text: piece.text.replace(BREAK, " · "),
  }));
  const opening = first > 0 ? [{ text: "… ", hit: false }] : [];
  return [...opening, ...pieces, ...(last < text.length ? [{ text: " …", hit: false }] : [])];
}

/** Where a stretch begins that holds the most different words; a little before its first one. */
function bestStart(hits: Token[], length: number): number {
  const within = new Map<string, number>();
  let best = { at: 0, different: 0 };
  let next = 0;
  for (const { start, folded } of hits) {
    for (let hit = hits[next]; hit !== undefined && hit.end <= start + length; hit = hits[++next]) {
      within.set(hit.folded, (within.get(hit.folded) ?? 0) + 1);
    }
    if (within.size > best.different) best = { at: start, different: within.size };
    const left = (within.get(folded) ?? 0) - 1;
    if (left > 0) within.set(folded, left);
    else within.delete(folded);
  }
  return Math.max(0, best.at - Math.floor(length / 4));
}

function hitsIn(tokens: Token[], { wanted }: SearchQuery, language: string): Token[] {
  const hit = new Set<Token>();
  for (const term of wanted) for (const token of matches(tokens, term, language)) hit.add(token);
  return tokens.filter((token) => hit.has(token));
}

function matches(tokens: Token[], term: Term, language: string): Token[] {
  if (term.kind === "phrase") {
    const size = term.folded.length;
    return tokens.flatMap((_, at) =>
      term.folded.every((word, i) => tokens[at + i]?.folded === word) ? tokens.slice(at, at + size) : [],
    );
  }
  const stems = new Set(term.stems);
  // To find the stem of every word of a page of results would take longer than the search: only endings change, except in Arabic.
  const isArabic = languageOf(language) === "ar";
  return tokens.filter(
    ({ folded, word }) =>
      folded === term.folded ||
      (term.prefix && folded.startsWith(term.folded)) ||
      ((isArabic || folded[0] === term.folded[0]) && stems.has(markedStem(word, language))),
  );
}

function segments(text: string, hits: Token[], from: number, to: number): Segment[] {
  const pieces: Segment[] = [];
  let at = from;
  for (const { start, end } of hits.filter((token) => token.start >= from && token.end <= to)) {
    if (start > at) pieces.push({ text: text.slice(at, start), hit: false });
    pieces.push({ text: text.slice(start, end), hit: true });
    at = end;
  }
  if (to > at) pieces.push({ text: text.slice(at, to), hit: false });
  return pieces;
}
