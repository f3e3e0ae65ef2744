import type { Root } from "mdast";
import { directiveFromMarkdown } from "mdast-util-directive";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { directive } from "micromark-extension-directive";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";
import { doubleEscapedDollar } from "#domain/body/markdown/dollar.ts";

/** Text directives are left out, so that "12:30" stays words. */
const { flow: directivesOnLines = {} } = directive();

/**
 * The dialect: CommonMark with tables and strikethrough. Off are definitions (`[word]: …` stays words), indented code
 * (an indented line is a paragraph) and blocks of HTML (their words are kept).
 */
export function parseMarkdown(markdown: string): Root {
  return fromMarkdown(markdown, {
    extensions: [
      { disable: { null: ["definition", "codeIndented", "htmlFlow"] } },
      gfmTable(),
      gfmStrikethrough({ singleTilde: false }),
      { flow: directivesOnLines },
      doubleEscapedDollar,
    ],
    mdastExtensions: [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown(), directiveFromMarkdown()],
  });
}
