import type { Block, Document, Inline, Table } from "#domain/body/document.ts";

/** Every word a reader can see in the body: captions, credits, titles of cards, cells and what embeds keep. */
export function plainText(document: Document): string {
  return document.content.map(blockText).filter(Boolean).join("\n\n");
}

/** The words of a line without its marks; a line break is a newline. */
export function inlineText(content: readonly Inline[] | undefined): string {
  return (content ?? []).map((node) => (node.type === "text" ? node.text : "\n")).join("");
}

function blockText(block: Block): string {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return inlineText(block.content);
    case "image":
      return lines(" ", [inlineText(block.content), block.attrs.credit]);
    case "gallery":
      return lines("\n", block.content.map(blockText));
    case "related":
      return block.attrs.title;
    case "embed":
      return lines("\n", [block.attrs.title, block.attrs.text]);
    case "horizontalRule":
      return "";
    case "livePost":
      return block.attrs.headline;
    case "table":
      return tableText(block);
    case "bulletList":
    case "orderedList":
      return lines(
        "\n",
        block.content.map((item) => lines("\n", item.content.map(blockText))),
      );
    case "blockquote":
      return lines("\n\n", block.content.map(blockText));
    case "pullQuote":
      return lines("\n", [...block.content.map(blockText), block.attrs.by, block.attrs.post]);
    case "aside":
      return lines("\n\n", [block.attrs.title, ...block.content.map(blockText)]);
  }
}

function tableText(table: Table): string {
  const cell = (content: Block[]) => lines(" ", content.map(blockText));
  return lines(
    "\n",
    table.content.map((row) =>
      lines(
        "\t",
        row.content.map((one) => cell(one.content)),
      ),
    ),
  );
}

function lines(between: string, parts: string[]): string {
  return parts.filter(Boolean).join(between);
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’.-][\p{L}\p{N}\p{M}]+)*/gu;
/** Scripts written without spaces: each of their characters counts. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]/gu;

/** How many words the text has; of scripts without spaces, how many characters. */
export function wordCount(text: string): number {
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  return unspaced + (text.replace(UNSPACED, " ").match(WORD)?.length ?? 0);
}

/** Words, or characters where words are not divided, that a reader takes in a minute. */
const PER_MINUTE: Record<string, number> = { zh: 260, ja: 360, th: 500, ar: 140, he: 190, fi: 160, ru: 185, uk: 185 };
const PER_MINUTE_ELSEWHERE = 230;

/** Minutes it takes to read so many words, at least one. */
export function readingMinutes(words: number, language: string): number {
  const primary = language.split("-")[0]?.toLowerCase() ?? "";
  return Math.max(1, Math.round(words / (PER_MINUTE[primary] ?? PER_MINUTE_ELSEWHERE)));
}
