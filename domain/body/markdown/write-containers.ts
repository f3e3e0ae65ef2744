import type { Block } from "#domain/body/document.ts";
import { writeAttributes } from "#domain/body/markdown/write-directives.ts";

type Container = Extract<
  Block,
  { type: "bulletList" | "orderedList" | "blockquote" | "pullQuote" | "aside" | "gallery" }
>;
type Write = (blocks: readonly Block[]) => string;

/** A block that holds blocks. `second`: the block before it is a list of the same kind. */
export function writeContainer(block: Container, second: boolean, write: Write): string {
  switch (block.type) {
    case "bulletList":
      return writeItems(block.content, write, () => (second ? "+" : "-"));
    case "orderedList": {
      const { start } = block.attrs;
      return writeItems(block.content, write, (nth) => `${start + nth}${second ? ")" : "."}`);
    }
    case "blockquote":
      return prefixed(write(block.content), "> ");
    case "gallery":
      return fenced("gallery", "", write(block.content));
    case "pullQuote": {
      const attributes = writeAttributes([
        ["by", block.attrs.by],
        ["post", block.attrs.post],
      ]);
      return fenced("pullquote", attributes, write(block.content));
    }
    case "aside":
      return fenced("aside", writeAttributes([["title", block.attrs.title]]), write(block.content));
  }
}

/** A container in colons: more of them than any container inside it has. */
function fenced(name: string, attributes: string, inside: string): string {
  const longest = Math.max(2, ...(inside.match(/:{3,}/g) ?? []).map((colons) => colons.length));
  const fence = ":".repeat(longest + 1);
  return `${fence}${name}${attributes}\n${inside === "" ? "" : `${inside}\n`}${fence}`;
}

function prefixed(lines: string, prefix: string): string {
  return lines
    .split("\n")
    .map((line) => (line === "" ? prefix.trimEnd() : prefix + line))
    .join("\n");
}

/** Items close together when each is one block; divided by empty lines as soon as one holds more. */
function writeItems(items: readonly { content: Block[] }[], write: Write, mark: (nth: number) => string): string {
  const isLoose = items.some((item) => item.content.length > 1);
  return items
    .map((item, nth) => {
      const indent = " ".repeat(mark(nth).length + 1);
      const inside = write(item.content).replace(/\n(?=[^\n])/g, `\n${indent}`);
      return inside === "" ? mark(nth) : `${mark(nth)} ${inside}`;
    })
    .join(isLoose ? "\n\n" : "\n");
}
