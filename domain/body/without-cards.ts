import type { Block, Document, Related } from "#domain/body/document.ts";

/** The body without the related cards that are not to be shown, wherever they stand. */
export function withoutCards({ content }: Document, isShown: (card: Related) => boolean): Document {
  return { type: "doc", content: keep(content, isShown) };
}

/** What held nothing but such cards goes with them. */
function keep(blocks: readonly Block[], isShown: (card: Related) => boolean): Block[] {
  return blocks.flatMap((block): Block[] => {
    switch (block.type) {
      case "related":
        return isShown(block) ? [block] : [];
      case "blockquote":
      case "aside": {
        const content = keep(block.content, isShown);
        return content.length === 0 ? [] : [{ ...block, content }];
      }
      case "bulletList":
      case "orderedList": {
        const items = block.content.map((item) => ({ ...item, content: keep(item.content, isShown) }));
        const content = items.filter((item) => item.content.length > 0);
        return content.length === 0 ? [] : [{ ...block, content }];
      }
      default:
        return [block];
    }
  });
}
