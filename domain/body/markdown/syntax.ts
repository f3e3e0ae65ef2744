import type { Root } from "mdast";
import { directiveFromMarkdown } from "mdast-util-directive";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { directive } from "micromark-extension-directive";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";
import { refuseUnlessBounded } from "#domain/body/markdown/bounds.ts";
import { doubleEscapedDollar } from "#domain/body/markdown/dollar.ts";

/** Text directives are left out, so that "12:30" stays words. */
const { flow: directivesOnLines = {} } = directive();

const ALWAYS_OFF = ["definition", "codeIndented", "htmlFlow"];
const MOST_CONTAINERS = 60;
/** A line of so many quotation and list marks, one inside the other. */
const TOO_NESTED = new RegExp(`^(?:[ \\t]*(?:>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${MOST_CONTAINERS}}`, "m");
const MOST_FENCES = 500;

/** Whether containers stand so deep in each other that parsing them would exhaust the stack. */
export function isTooNested(markdown: string): boolean {
  return TOO_NESTED.test(markdown) || (markdown.match(/^[ \t>]*:{3,}\w/gm)?.length ?? 0) > MOST_FENCES;
}

/**
 * The dialect: CommonMark with tables and strikethrough. Off are definitions (`[word]: …` stays words), indented code
 * (an indented line is a paragraph) and blocks of HTML (their words are kept). In a text that is nested without end,
 * the marks of containers are words too.
 * @throws MarkdownProblem with the line where more marks stand together than can be parsed in a moment
 */
export function parseMarkdown(markdown: string): Root {
  refuseUnlessBounded(markdown);
  const isFlat = isTooNested(markdown);
  return fromMarkdown(markdown, {
    extensions: [
      { disable: { null: isFlat ? [...ALWAYS_OFF, "blockQuote", "list"] : ALWAYS_OFF } },
      gfmTable(),
      gfmStrikethrough({ singleTilde: false }),
      { flow: isFlat ? {} : directivesOnLines },
      doubleEscapedDollar,
    ],
    mdastExtensions: [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown(), directiveFromMarkdown()],
  });
}
