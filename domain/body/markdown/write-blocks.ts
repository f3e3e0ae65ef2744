import type { Block, Image, Inline, Related } from "#domain/body/document.ts";
import { byNeed } from "#domain/body/markdown/by-need.ts";
import { writeDestination } from "#domain/body/markdown/destination.ts";
import { escapeText } from "#domain/body/markdown/escape.ts";
import { isUnderstood } from "#domain/body/markdown/problem.ts";
import { readBackOnce } from "#domain/body/markdown/read-back.ts";
import { readBlocks } from "#domain/body/markdown/read-blocks.ts";
import type { BodyReading } from "#domain/body/markdown/read-body.ts";
import { isTooNested, parseMarkdown } from "#domain/body/markdown/syntax.ts";
import { type Known, mediaPath } from "#domain/body/markdown/targets.ts";
import { writeContainer } from "#domain/body/markdown/write-containers.ts";
import { writeEmbed, writePost } from "#domain/body/markdown/write-directives.ts";
import { type Line, type Manner, writeInline } from "#domain/body/markdown/write-inline.ts";
import { writeTable } from "#domain/body/markdown/write-table.ts";
import { normaliseBlocks, sameTree } from "#domain/body/normalise.ts";

/** What a writer of blocks knows; it reads back what it writes. */
export interface Writing extends BodyReading {
  known: Known;
}

/** Blocks as Markdown, divided by one empty line. */
export function writeBlocks(blocks: readonly Block[], writing: Writing): string {
  return writeEach(blocks, writing).join("\n\n");
}

/** Each block as Markdown. */
export function writeEach(blocks: readonly Block[], writing: Writing): string[] {
  let secondList = false;
  return blocks.map((block, index) => {
    // Two lists side by side would be read as one, were their marks the same.
    secondList = block.type === blocks[index - 1]?.type && !secondList;
    return writeBlock(block, writing, secondList);
  });
}

function writeBlock(block: Block, writing: Writing, secondList: boolean): string {
  switch (block.type) {
    case "paragraph":
      return writeLine(block.content ?? [], block, "", { oneLine: false }, writing);
    case "heading": {
      const mark = "#".repeat(block.attrs.level);
      return block.content === undefined
        ? mark
        : writeLine(block.content, block, `${mark} `, { oneLine: true }, writing);
    }
    case "image":
      return writePicture(block, writing);
    case "related":
      return writeRelated(block, writing);
    case "table":
      return writeTable(block, writing);
    case "horizontalRule":
      return "***";
    case "embed":
      return writeEmbed(block);
    case "livePost":
      return writePost(block, writing.timeZone);
    default:
      return writeContainer(block, secondList, (blocks) => writeBlocks(blocks, writing));
  }
}

type Shape = Omit<Line, "known" | "inTable">;

function writeLine(content: readonly Inline[], block: Block, before: string, shape: Shape, writing: Writing): string {
  if (content.length === 0) return "";
  const line: Line = { ...shape, known: writing.known, inTable: false };
  return byNeed((manner) => before + writeInline(content, manner, line), readsBackAs(block, writing));
}

/** Whether Markdown is read as that one block. */
function readsBackAs(block: Block, { addresses, timeZone }: Writing): (markdown: string) => boolean {
  return readBackOnce(["block", block, addresses, timeZone], (markdown) => {
    if (isTooNested(markdown)) return false;
    // Behind a newline, because a byte order mark would be taken off the very beginning.
    const source = `\n${markdown}`;
    const read = () => readBlocks(parseMarkdown(source).children, { addresses, timeZone, source, depth: 1 });
    return isUnderstood(() => sameTree(normaliseBlocks(read()), normaliseBlocks([block])));
  });
}

/** The picture's line, and below it the caption with the credit in bold at its end. */
export function writePicture(image: Image, writing: Writing): string {
  const { known } = writing;
  const src = image.attrs.media === null ? image.attrs.src : mediaPath(image.attrs.media, known);
  const written: Image = { ...image, attrs: { ...image.attrs, src } };
  const write = (manner: Manner) => {
    const alt = escapeText(image.attrs.alt, { ...manner, ...IN_BRACKETS });
    const picture = `![${alt}](${writeDestination(src)}${image.attrs.wide ? `${src === "" ? "<>" : ""} "wide"` : ""})`;
    const caption = writeCaption(image.content ?? [], image.attrs.credit, manner, known, true);
    return caption === "" ? picture : `${picture}\n${caption}`;
  };
  return byNeed(write, readsBackAs(written, writing));
}

const IN_BRACKETS = { opens: false, beginsLine: false, followedBy: "more", oneLine: true, inTable: false } as const;

/** `Words of the caption. **Name / Agency**` */
export function writeCaption(
  caption: readonly Inline[],
  credit: string,
  manner: Manner,
  known: Known,
  continues: boolean,
): string {
  const words = writeInline(caption, manner, {
    known,
    oneLine: false,
    inTable: false,
    continues,
    goesOn: credit !== "",
  });
  if (credit === "") return words;
  const name = escapeText(credit, { asTyped: manner.asTyped, ...IN_BRACKETS });
  return `${words}${words === "" ? "" : " "}**${name}**`;
}

function writeRelated(card: Related, writing: Writing): string {
  const line: Line = { known: writing.known, oneLine: true, inTable: false, continues: true, goesOn: true };
  const write = (manner: Manner) => {
    const words = writeInline([{ type: "text", text: card.attrs.title }], manner, line);
    return `**Related article:** [${words}](${writeDestination(card.attrs.href)})`;
  };
  return byNeed(write, readsBackAs(card, writing));
}
