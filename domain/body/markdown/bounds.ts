import { MarkdownProblem } from "#domain/body/markdown/problem.ts";

/** More than any paragraph, list or table of a newspaper has; and few enough to be parsed in a moment. */
const MOST_MARKS = 4000;
const MOST_CELLS = 500;

/** Marks that are tried against each other: of emphasis, of struck words, of links. One after `\\` is a letter. */
const MARK = /\\.|[*_]+|~~+|[[\]]/gs;

/**
 * Refuses a text whose parsing would take the square of its length: the parser tries each mark of a paragraph against all
 * before it, and each cell of a line against all others.
 * @throws MarkdownProblem with the line
 */
export function refuseUnlessBounded(markdown: string): void {
  let marks = 0;
  for (const [at, line] of markdown.split("\n").entries()) {
    marks = line.trim() === "" ? 0 : marks + countMarks(line);
    if (marks > MOST_MARKS) {
      throw new MarkdownProblem(
        at + 1,
        `more than ${MOST_MARKS} marks (*, _, ~~, [ or ]) without an empty line: divide the text`,
      );
    }
    if (line.length > MOST_CELLS && line.split("|").length > MOST_CELLS) {
      throw new MarkdownProblem(at + 1, `more than ${MOST_CELLS} cells in one line of a table`);
    }
  }
}

function countMarks(line: string): number {
  return (line.match(MARK) ?? []).filter((mark) => !mark.startsWith("\\")).length;
}
