import type { ReactNode } from "react";
import { Aside, PullQuote, Quote } from "#components/article/body/asides.tsx";
import type { BlockContext } from "#components/article/body/context.ts";
import { EmbedCard } from "#components/article/body/embed-card.tsx";
import { BodyFigure, Gallery } from "#components/article/body/figures.tsx";
import { Inlines } from "#components/article/body/inline.tsx";
import { BodyList } from "#components/article/body/lists.tsx";
import { RelatedCard } from "#components/article/body/related-card.tsx";
import { BodyTable } from "#components/article/body/table.tsx";
import { inOrder } from "#components/ui/in-order.tsx";
import type { Block } from "#domain/body/document.ts";

interface BodyBlockProps extends BlockContext {
  block: Block;
}

/** One node of the body: the switch over every kind there is. */
export function BodyBlock({ block, ...context }: BodyBlockProps) {
  const inside = (content: readonly Block[]): ReactNode => <Blocks content={content} {...context} />;
  switch (block.type) {
    case "paragraph":
      return (
        <p>
          <Inlines content={block.content} references={context.references} />
        </p>
      );
    case "heading": {
      const Level = `h${block.attrs.level}` as const;
      return (
        <Level>
          <Inlines content={block.content} references={context.references} />
        </Level>
      );
    }
    case "bulletList":
    case "orderedList":
      return <BodyList list={block} inside={inside} />;
    case "blockquote":
      return <Quote>{inside(block.content)}</Quote>;
    case "pullQuote":
      return <PullQuote {...block.attrs}>{inside(block.content)}</PullQuote>;
    case "aside":
      return <Aside title={block.attrs.title}>{inside(block.content)}</Aside>;
    case "image":
      return <BodyFigure image={block} {...context} />;
    case "gallery":
      return <Gallery images={block.content} {...context} />;
    case "related":
      return <RelatedCard related={block} {...context} />;
    case "embed":
      return <EmbedCard embed={block} {...context} />;
    case "horizontalRule":
      return <hr />;
    case "table":
      return <BodyTable table={block} inside={inside} edition={context.edition} />;
    case "livePost":
      return block.attrs.headline === "" ? null : <h2>{block.attrs.headline}</h2>;
  }
}

interface BlocksProps extends BlockContext {
  content: readonly Block[];
}

/** Nodes one after another. */
export function Blocks({ content, ...context }: BlocksProps) {
  return inOrder(content, (block) => <BodyBlock block={block} {...context} />);
}
