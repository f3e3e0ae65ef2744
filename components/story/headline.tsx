import type { ArticleCard } from "#domain/articles/article.ts";
import { pathOf } from "#domain/articles/permalink.ts";

export type HeadlineSize = "h2" | "h3" | "h4" | "h5" | "h6" | "lead__h" | "longread__h";
export type HeadlineLevel = "h2" | "h3";

interface HeadlineProps {
  card: ArticleCard;
  size: HeadlineSize;
  level: HeadlineLevel;
  /** Words right above it. */
  above?: string;
}

/** The headline, which is the one link of a story; its hit area is the whole story. */
export function Headline({ card, size, level: Level, above = "" }: HeadlineProps) {
  return (
    <Level className={`s__h ${size}`}>
      <a href={pathOf(card)}>{titleBelow(above, titleOf(card))}</a>
    </Level>
  );
}

/** The headline for places that are not the article itself. */
export function titleOf({ frontHeadline, headline }: ArticleCard): string {
  return frontHeadline === "" ? headline : frontHeadline;
}

/** What is left to say below those words: “Letters: ‘He never trusted it’” below “Letters” is “‘He never trusted it’”. */
function titleBelow(above: string, title: string): string {
  const [, said = "", rest = ""] = /^([^:]+):\s*(.+)$/su.exec(title) ?? [];
  return said !== "" && said === above ? rest.charAt(0).toUpperCase() + rest.slice(1) : title;
}
