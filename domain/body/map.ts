import type { Block, Document, Embed, Image, Inline, Paragraph, Related, Table } from "#domain/body/document.ts";

/** What is put in the place of what; everything else stays. */
interface Change {
  inline?: (content: Inline[]) => Inline[];
  image?: (image: Image) => Image;
  related?: (card: Related) => Related;
  embed?: (embed: Embed) => Embed;
}

/** The same body with lines, pictures or cards replaced, wherever they stand. */
export function mapDocument({ content }: Document, change: Change): Document {
  return { type: "doc", content: content.map((block) => mapBlock(block, change)) };
}

function mapContent<Node extends { content?: Inline[] | undefined }>(node: Node, { inline }: Change): Node {
  return inline === undefined || node.content === undefined ? node : { ...node, content: inline(node.content) };
}

function mapImage(image: Image, change: Change): Image {
  const mapped = mapContent(image, change);
  return change.image?.(mapped) ?? mapped;
}

function mapTable(table: Table, change: Change): Table {
  return {
    ...table,
    content: table.content.map((row) => ({
      ...row,
      content: row.content.map((cell) => ({
        ...cell,
        content: cell.content.map((paragraph) => mapContent(paragraph, change)),
      })),
    })),
  };
}

function mapBlock(block: Block, change: Change): Block {
  const into = (inner: Block) => mapBlock(inner, change);
  switch (block.type) {
    case "paragraph":
    case "heading":
      return mapContent(block, change);
    case "image":
      return mapImage(block, change);
    case "gallery":
      return { ...block, content: block.content.map((image) => mapImage(image, change)) };
    case "related":
      return change.related?.(block) ?? block;
    case "embed":
      return change.embed?.(block) ?? block;
    case "table":
      return mapTable(block, change);
    case "pullQuote":
      return { ...block, content: block.content.map((paragraph): Paragraph => mapContent(paragraph, change)) };
    case "blockquote":
    case "aside":
      return { ...block, content: block.content.map(into) };
    case "bulletList":
    case "orderedList":
      return { ...block, content: block.content.map((item) => ({ ...item, content: item.content.map(into) })) };
    default:
      return block;
  }
}
