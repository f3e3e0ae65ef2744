import type { Draft } from "#domain/articles/draft.ts";
import { canonicalJson } from "#domain/articles/hash.ts";
import type { LinkTarget } from "#domain/body/document.ts";
import { inlineText } from "#domain/body/plain-text.ts";
import { pictureHashes, walk } from "#domain/body/walk.ts";
import { differences, type Passage } from "#domain/history/differences.ts";
import { type Piece, wordDifferences } from "#domain/history/words.ts";

/** What was written into one field, before and after. */
export interface FieldDifference {
  label: string;
  pieces: Piece[];
}

/** A passage of the body that changed, by its place in the newer text, or in the older one when it is gone. */
export interface NumberedPassage extends Passage {
  label: string;
}

/** Everything that differs between two versions of a story. */
export interface DraftDifferences {
  headline: Piece[] | undefined;
  /** Other fields that differ: standfirst, authors, picture, settings. */
  fields: FieldDifference[];
  passages: NumberedPassage[];
  /** Whether the body differs in what no word shows: emphasis, links, the kind of a block. */
  isReshaped: boolean;
  added: number;
  removed: number;
  /** How many places differ. */
  places: number;
}

/** What is known by a slug or a number, in words. */
export interface DraftNames {
  author: (slug: string) => string;
  topic: (slug: string) => string;
  section: (slug: string) => string;
}

/** What changed from one version of a story to another, word by word, in text and settings. Nothing that stayed is in it. */
export function draftDifferences(before: Draft, after: Draft, names: DraftNames): DraftDifferences {
  const text = differences(before, after);
  const standfirst = { label: "Standfirst", pieces: text.standfirst };
  const settings = settingsOf(before, names).map(([label, was], at) => ({
    label,
    pieces: wordDifferences(was, settingsOf(after, names)[at]?.[1] ?? ""),
  }));
  const fields = [standfirst, ...settings].filter(({ pieces }) => isChanged(pieces));
  const headline = isChanged(text.headline) ? text.headline : undefined;
  const passages = numbered(text.body);
  const all = [...(headline ?? []), ...[...fields, ...passages].flatMap(({ pieces }) => pieces)];
  const isReshaped = passages.length === 0 && canonicalJson(before.body) !== canonicalJson(after.body);
  return {
    ...{ headline, fields, passages, isReshaped },
    added: countWords(all, "added"),
    removed: countWords(all, "removed"),
    places: (headline === undefined ? 0 : 1) + fields.length + passages.length + (isReshaped ? 1 : 0),
  };
}

/** One side of a difference: what stood there before, or what stands there after. */
export function sideOf(pieces: readonly Piece[], side: "before" | "after"): Piece[] {
  return pieces.filter(({ kind }) => kind !== (side === "before" ? "added" : "removed"));
}

function isChanged(pieces: readonly Piece[]): boolean {
  return pieces.some(({ kind }) => kind !== "same");
}

function numbered(body: readonly Passage[]): NumberedPassage[] {
  let [old, now] = [0, 0];
  return body.flatMap((passage) => {
    if (passage.kind !== "added") old += 1;
    if (passage.kind !== "removed") now += 1;
    const label = passage.kind === "removed" ? `Paragraph ${old}, taken out` : `Paragraph ${now}`;
    return passage.kind === "same" ? [] : [{ ...passage, label }];
  });
}

/** Every field but headline, standfirst and body as a line of words, in the order in which the editor shows them. */
function settingsOf(draft: Draft, names: DraftNames): [label: string, words: string][] {
  const { lead, body } = draft;
  const signed = draft.authors.map(({ slug, role }) => names.author(slug) + (role === "author" ? "" : ` (${role})`));
  return [
    ["Kicker", draft.kicker],
    ["Headline on the front", draft.frontHeadline],
    ["Headline in social media", draft.socialHeadline],
    ["Headline in search results", draft.searchHeadline],
    ["Authors", signed.join(", ")],
    ["Lead picture", lead === null ? "" : (lead.src.split("/").at(-1) ?? "") || (lead.media ?? "missing")],
    ["Alternative text of the picture", lead?.alt ?? ""],
    ["Caption", inlineText(lead?.caption)],
    ["Credit", lead?.credit ?? ""],
    ["Dateline", draft.dateline],
    ["Section", names.section(draft.section)],
    ["Label", draft.label],
    ["Topics", draft.topics.map(names.topic).join(", ")],
    ["Related articles", draft.related.join(", ")],
    ["Language", draft.language],
    ["Translation of", draft.translationOf === null ? "" : String(draft.translationOf)],
    ["Slug", draft.slug],
    ["Links in the text", linksOf(body).join(" ")],
    ["Pictures in the text", pictureHashes(body).join(" ")],
  ];
}

function linksOf(body: Draft["body"]): string[] {
  return [...walk(body)].flatMap((node) =>
    node.type !== "text"
      ? []
      : (node.marks ?? []).flatMap((mark) => (mark.type === "link" ? [writeTarget(mark.attrs)] : [])),
  );
}

function writeTarget(target: LinkTarget): string {
  if (target.kind === "article") return `article ${target.id}`;
  return target.kind === "media" ? `picture ${target.hash}` : target.href;
}

function countWords(pieces: readonly Piece[], kind: Piece["kind"]): number {
  const texts = pieces.filter((piece) => piece.kind === kind).map(({ text }) => text);
  return texts.reduce((sum, text) => sum + (text.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0), 0);
}
