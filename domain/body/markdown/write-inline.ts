import type { Inline, Mark, Text } from "#domain/body/document.ts";
import { writeDestination } from "#domain/body/markdown/destination.ts";
import { escapeText, type Place } from "#domain/body/markdown/escape.ts";
import { type Known, writeTarget } from "#domain/body/markdown/targets.ts";
import { sameTree } from "#domain/body/normalise.ts";

/** How marks are written: `_emphasis_`, `*emphasis*` where a word goes on behind it, or all marks as tags. */
export type Marking = "underscore" | "asterisk" | "tags";

/** A way to write a line; the first that reads back is taken. */
export interface Manner {
  marking: Marking;
  asTyped: ReadonlySet<string>;
}

/** The line that is written, and where it stands. */
export interface Line {
  known: Known;
  oneLine: boolean;
  inTable: boolean;
  /** Something stands before it in its block, on a line of its own. */
  continues?: boolean;
  /** Something follows it in its last line. */
  goesOn?: boolean;
}

const TAG = { strong: "strong", emphasis: "em", strike: "s", sub: "sub", sup: "sup", code: "code" } as const;

/** Texts with marks as a line of Markdown. */
export function writeInline(content: readonly Inline[], manner: Manner, line: Line): string {
  let written = "";
  let open: Mark[] = [];
  content.forEach((node, index) => {
    const marks = node.type === "text" ? writable(node, manner) : [];
    const kept = marks.findIndex((mark, nth) => !sameTree(mark, open[nth]));
    const common = kept < 0 ? marks.length : kept;
    written += closing(open.slice(common), manner, line) + opening(marks.slice(common), manner);
    open = marks;
    written +=
      node.type === "text" ? writeText(node, placeOf(content, index, manner, line), manner) : lineBreak(manner, line);
  });
  return written + closing(open, manner, line);
}

/** Marks with something before and behind the text. Code between backticks is written with its text. */
function writable(node: Text, manner: Manner): Mark[] {
  return (node.marks ?? []).filter((mark) => mark.type !== "code" || !isFenced(node, manner));
}

/** Backticks would make a space of a newline. */
function isFenced({ text, marks }: Text, { marking }: Manner): boolean {
  return marking !== "tags" && !/[\n\r]/.test(text) && marks?.some(({ type }) => type === "code") === true;
}

function lineBreak({ marking }: Manner, { oneLine }: Line): string {
  return oneLine || marking === "tags" ? "<br>" : "\\\n";
}

function placeOf(content: readonly Inline[], index: number, { asTyped, marking }: Manner, line: Line): Place {
  const before = content[index - 1];
  const after = content[index + 1];
  const breaks = !line.oneLine && marking !== "tags";
  const isBroken = (node: Inline | undefined) => node?.type === "hardBreak" && breaks;
  const followed = after === undefined ? line.goesOn === true : !isNextLine(after);
  return {
    asTyped,
    opens: before === undefined && line.continues !== true,
    beginsLine: before === undefined || isBroken(before) || (before.type === "text" && before.text.endsWith("\n")),
    followedBy: followed ? "more" : after === undefined ? "end" : "line",
    oneLine: line.oneLine,
    inTable: line.inTable,
  };
}

function isNextLine(node: Inline): boolean {
  return node.type === "text" && node.text.startsWith("\n");
}

function writeText(node: Text, place: Place, manner: Manner): string {
  return isFenced(node, manner) ? writeCode(node.text, place) : escapeText(node.text, place);
}

function writeCode(text: string, { inTable }: Place): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  const padding = /^`|`$|^ .* $/.test(text) ? " " : "";
  return fence + padding + (inTable ? text.replaceAll("|", "\\|") : text) + padding + fence;
}

function opening(marks: readonly Mark[], { marking }: Manner): string {
  return marks
    .map((mark) =>
      mark.type === "link"
        ? "["
        : mark.type === "language"
          ? `<span lang="${mark.attrs.lang}">`
          : sign(mark, marking, false),
    )
    .join("");
}

function closing(marks: readonly Mark[], { marking }: Manner, { known }: Line): string {
  return marks
    .toReversed()
    .map((mark) => {
      if (mark.type === "link") return `](${writeDestination(writeTarget(mark.attrs, known))})`;
      return mark.type === "language" ? "</span>" : sign(mark, marking, true);
    })
    .join("");
}

type PlainMark = Exclude<Mark, { type: "link" } | { type: "language" }>;

function sign({ type }: PlainMark, marking: Marking, closes: boolean): string {
  if (marking !== "tags" && type === "strong") return "**";
  if (marking !== "tags" && type === "emphasis") return marking === "underscore" ? "_" : "*";
  if (marking !== "tags" && type === "strike") return "~~";
  return closes ? `</${TAG[type]}>` : `<${TAG[type]}>`;
}
