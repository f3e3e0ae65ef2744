/** Signs that mean something anywhere in a line of Markdown. */
const ANYWHERE = "\\`*_[]<&~";
/** Signs that mean something where a line begins. */
const AT_START = "#>+-=|";

/** Every sign an escape can stand before. A line is first tried with all of them left as typed. */
export const SIGNS: ReadonlySet<string> = new Set([...ANYWHERE, ...AT_START, "!", ".", ")"]);

/** Where a text stands, and what may stay as typed in it. */
export interface Place {
  /** Signs left as typed. What a container outside could misread is escaped all the same. */
  asTyped: ReadonlySet<string>;
  /** Nothing stands before the text in its block. */
  opens: boolean;
  /** The text begins a line. */
  beginsLine: boolean;
  /** What follows: nothing, the next line, or something else in this line. */
  followedBy: "end" | "line" | "more";
  /** A newline would end the block: headings, cells, captions' pictures. */
  oneLine: boolean;
  inTable: boolean;
}

/** The text so that Markdown reads it back. White space at the edges of lines is always written by its number. */
export function escapeText(text: string, place: Place): string {
  let written = "";
  for (let index = 0; index < text.length; index += 1) written += escapeAt(text, index, place);
  return written;
}

function escapeAt(text: string, index: number, place: Place): string {
  const sign = text.charAt(index);
  if (sign === "\r") return "&#xD;";
  if (sign === "\ufeff" && index === 0 && place.opens) return "&#xFEFF;";
  if (sign === "\n") return escapeNewline(text, index, place);
  if (sign === " " || sign === "\t") return escapeSpace(text, index, place);
  return mustEscape(text, index, place) ? `\\${sign}` : sign;
}

function escapeNewline(text: string, index: number, place: Place): string {
  const atEdge = index === text.length - 1 || (index === 0 && place.beginsLine);
  const besideAnother = text.charAt(index - 1) === "\n" || text.charAt(index + 1) === "\n";
  return place.oneLine || atEdge || besideAnother ? "&#xA;" : "\n";
}

function escapeSpace(text: string, index: number, place: Place): string {
  const first = isLineStart(text, index, place);
  const last = index === text.length - 1 ? place.followedBy !== "more" : text.charAt(index + 1) === "\n";
  if (!first && !last) return text.charAt(index);
  return text.charAt(index) === "\t" ? "&#x9;" : "&#x20;";
}

function isLineStart(text: string, index: number, place: Place): boolean {
  return index === 0 ? place.beginsLine : text.charAt(index - 1) === "\n";
}

function mustEscape(text: string, index: number, place: Place): boolean {
  const sign = text.charAt(index);
  if (sign === "|" && place.inTable) return true;
  if (isLineStart(text, index, place) && startsBlock(text, index, place)) return true;
  if (place.asTyped.has(sign)) return false;
  if (sign === "$") return text.charAt(index - 1) === "\\" && !place.asTyped.has("\\");
  if (sign === "!") return index === text.length - 1 || text.charAt(index + 1) === "[";
  if (sign === "#" && place.oneLine) return true;
  return ANYWHERE.includes(sign) || isListMarkEnd(text, index, place);
}

/** Whether the sign, first in its line, begins a block, and may not stay as typed. */
function startsBlock(text: string, index: number, place: Place): boolean {
  const sign = text.charAt(index);
  if (sign === ":") return text.charAt(index + 1) === ":";
  // A list item around the text would add its own dash to these and make a divider of them.
  if (sign === "-" && /^[- \t]+(\n|$)/.test(text.slice(index))) return true;
  const laterLine = index > 0 || !place.opens;
  return AT_START.includes(sign) && (laterLine || !place.asTyped.has(sign));
}

/** The point of `1.` or `1)` where a line begins. */
function isListMarkEnd(text: string, index: number, place: Place): boolean {
  const sign = text.charAt(index);
  if (sign !== "." && sign !== ")") return false;
  const line = text.lastIndexOf("\n", index - 1) + 1;
  return isLineStart(text, line, place) && /^\d{1,9}$/.test(text.slice(line, index));
}
