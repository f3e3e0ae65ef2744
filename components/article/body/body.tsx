import { Blocks } from "#components/article/body/block.tsx";
import type { BlockContext } from "#components/article/body/context.ts";
import { Inlines } from "#components/article/body/inline.tsx";
import type { Block, Paragraph } from "#domain/body/document.ts";

interface BodyProps extends BlockContext {
  content: readonly Block[];
  /** Place before the first paragraph, `VELES BAY`. */
  dateline?: string;
}

/** The text of an article, node by node. */
export function Body({ content, dateline = "", references, edition }: BodyProps) {
  const [first, ...rest] = content;
  const opening = dateline !== "" && first?.type === "paragraph" ? first : undefined;
  return (
    <>
      {opening && <OpeningParagraph dateline={dateline} paragraph={opening} references={references} />}
      <Blocks content={opening ? rest : content} references={references} edition={edition} />
    </>
  );
}

interface OpeningParagraphProps extends Pick<BlockContext, "references"> {
  dateline: string;
  paragraph: Paragraph;
}

function OpeningParagraph({ dateline, paragraph, references }: OpeningParagraphProps) {
  return (
    <p>
      <span className="dateline">{dateline} —</span> <Inlines content={paragraph.content} references={references} />
    </p>
  );
}
