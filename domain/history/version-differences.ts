import type { Draft } from "#domain/articles/draft.ts";
import { inlineText } from "#domain/body/plain-text.ts";
import { type Differences, differences } from "#domain/history/differences.ts";
import { type Piece, wordDifferences } from "#domain/history/words.ts";

const WORDS = ["kicker", "frontHeadline", "socialHeadline", "searchHeadline", "dateline"] as const;
const SETTINGS = ["section", "label", "language", "translationOf", "slug"] as const;

export type WordField = (typeof WORDS)[number];
export type SettingField = (typeof SETTINGS)[number];

/** Something in a list that stayed, came or went; one that only changed its place is `moved`. */
export interface ListChange {
  kind: Piece["kind"] | "moved";
  /** `ana-ruiz (author)`, a topic, the number of a related article. */
  name: string;
}

/** The picture at the head, before and after. */
export interface PictureChange {
  /** Hash in the library; null where there is none. */
  before: string | null;
  after: string | null;
  alt: Piece[];
  caption: Piece[];
  credit: Piece[];
}

/** Everything that differs between two versions of a story. What did not change is left out, but for the text itself. */
export interface VersionDifferences extends Differences {
  words: { field: WordField; pieces: Piece[] }[];
  settings: { field: SettingField; before: string; after: string }[];
  picture: PictureChange | undefined;
  authors: ListChange[];
  topics: ListChange[];
  related: ListChange[];
}

/** What changed between any two versions of a story: words, picture, who signs, settings. */
export function versionDifferences(before: Draft, after: Draft): VersionDifferences {
  return {
    ...differences(before, after),
    words: WORDS.filter((field) => before[field] !== after[field]).map((field) => {
      return { field, pieces: wordDifferences(before[field], after[field]) };
    }),
    settings: SETTINGS.filter((field) => before[field] !== after[field]).map((field) => {
      return { field, before: String(before[field] ?? ""), after: String(after[field] ?? "") };
    }),
    picture: pictureChange(before.lead, after.lead),
    authors: listChanges(before.authors.map(nameOf), after.authors.map(nameOf)),
    topics: listChanges(before.topics, after.topics),
    related: listChanges(before.related.map(String), after.related.map(String)),
  };
}

function nameOf({ slug, role }: Draft["authors"][number]): string {
  return `${slug} (${role})`;
}

function pictureChange(before: Draft["lead"], after: Draft["lead"]): PictureChange | undefined {
  const words = (lead: Draft["lead"]) => [lead?.alt ?? "", inlineText(lead?.caption), lead?.credit ?? ""] as const;
  const [[altWas, captionWas, creditWas], [alt, caption, credit]] = [words(before), words(after)];
  const [was, is] = [before?.media ?? null, after?.media ?? null];
  if (was === is && altWas === alt && captionWas === caption && creditWas === credit) return undefined;
  return {
    before: was,
    after: is,
    alt: wordDifferences(altWas, alt),
    caption: wordDifferences(captionWas, caption),
    credit: wordDifferences(creditWas, credit),
  };
}

/** Empty when nothing changed, not even the order; else everything, in the new order, and then what went. */
function listChanges(before: readonly string[], after: readonly string[]): ListChange[] {
  if (before.join("\n") === after.join("\n")) return [];
  const kept = before.filter((name) => after.includes(name));
  const stayed = after.filter((name) => before.includes(name));
  const came = after.map((name): ListChange => {
    if (!before.includes(name)) return { kind: "added", name };
    return { kind: kept.indexOf(name) === stayed.indexOf(name) ? "same" : "moved", name };
  });
  const went = before.filter((name) => !after.includes(name)).map((name): ListChange => ({ kind: "removed", name }));
  return [...came, ...went];
}
