import type { Draft } from "#domain/articles/draft.ts";
import { inlineText } from "#domain/body/plain-text.ts";
import type { Gate, GatePlace } from "#domain/gates/gate.ts";
import { listLines } from "#domain/gates/places.ts";
import { primaryLanguage } from "#domain/words/direction.ts";

type Pair = readonly [open: string, close: string];
const CURLY: Pair = ["“", "”"];
const LOW: Pair = ["„", "“"];
const ANGLED: Pair = ["«", "»"];

/** The outer quotation marks of a language. Of a language that is not here only straight marks are counted. */
const PAIRS: Record<string, readonly Pair[]> = {
  ...{ en: [CURLY], nl: [CURLY], ar: [ANGLED, CURLY], de: [LOW, ["»", "«"]], cs: [LOW], pl: [["„", "”"], ANGLED] },
  ...{ ru: [ANGLED, LOW], uk: [ANGLED, LOW], fr: [ANGLED, CURLY], es: [ANGLED, CURLY], it: [ANGLED, CURLY] },
  ...{ pt: [ANGLED, CURLY], nb: [ANGLED], no: [ANGLED], nn: [ANGLED] },
};

interface Passage {
  text: string;
  place: GatePlace;
}

/** Hints at quotation marks that are opened and never closed, or the other way round. */
export function checkQuotation(content: Draft): Gate[] {
  const pairs = PAIRS[primaryLanguage(content.language)] ?? [];
  const lines = listLines(content.body).map(({ content: line, path }): Passage => {
    return { text: inlineText([...line]), place: { node: path } };
  });
  const fields: Passage[] = [
    { text: content.headline, place: { field: "headline" } },
    { text: content.standfirst, place: { field: "standfirst" } },
  ];
  return [...fields, ...lines].flatMap((passage, at, all) => {
    const next = at < fields.length ? undefined : all[at + 1]?.text;
    const mark = pairs.map((pair) => unbalanced(passage.text, pair, next)).find((found) => found !== undefined);
    const wrong = mark ?? (isStraightUnbalanced(passage.text) ? '"' : undefined);
    if (wrong === undefined) return [];
    const message = `A quotation mark (${wrong}) has no partner: “${excerptOf(passage.text)}”.`;
    return { code: "quotation-unbalanced", severity: "hint", message, place: passage.place } satisfies Gate;
  });
}

/** A quotation that goes on in the next paragraph opens again there and is closed only at its end. */
function unbalanced(text: string, [open, close]: Pair, next: string | undefined) {
  let depth = 0;
  for (const sign of text) {
    if (sign === open) depth += 1;
    else if (sign === close && depth === 0) return close;
    else if (sign === close) depth -= 1;
  }
  if (depth === 0) return undefined;
  return depth === 1 && next?.startsWith(open) ? undefined : open;
}

/** One after a number may be inches, or the end of a quotation: it counts as whatever is wanted. */
function isStraightUnbalanced(text: string): boolean {
  const marks = text.match(/(?<!\p{N})"/gu)?.length ?? 0;
  return marks % 2 === 1 && !/\p{N}"/u.test(text);
}

function excerptOf(text: string): string {
  const characters = [...text];
  return characters.length <= 60 ? text : `${characters.slice(0, 59).join("")}…`;
}
