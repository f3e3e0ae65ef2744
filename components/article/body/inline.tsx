import type { ReactNode } from "react";
import { inOrder } from "#components/ui/in-order.tsx";
import type { References } from "#domain/articles/article.ts";
import { pathOf } from "#domain/articles/permalink.ts";
import type { Inline, LinkTarget, Mark } from "#domain/body/document.ts";
import { variantPath } from "#domain/media/picture.ts";
import { directionOf } from "#domain/words/direction.ts";

interface InlinesProps {
  content: readonly Inline[] | undefined;
  references: References;
}

/** The words of a line with their marks. */
export function Inlines({ content, references }: InlinesProps) {
  return inOrder(content ?? [], (node) => <Piece node={node} references={references} />);
}

function Piece({ node, references }: { node: Inline; references: References }) {
  if (node.type === "hardBreak") return <br />;
  return (node.marks ?? []).reduceRight<ReactNode>((inner, mark) => wrap(mark, inner, references), node.text);
}

function wrap(mark: Mark, inner: ReactNode, references: References): ReactNode {
  switch (mark.type) {
    case "strong":
      return <strong>{inner}</strong>;
    case "emphasis":
      return <em>{inner}</em>;
    case "sub":
      return <sub>{inner}</sub>;
    case "sup":
      return <sup>{inner}</sup>;
    case "code":
      return <code>{inner}</code>;
    case "strike":
      return <s>{inner}</s>;
    case "language":
      return (
        <span lang={mark.attrs.lang} dir={directionOf(mark.attrs.lang)}>
          {inner}
        </span>
      );
    case "link":
      return <BodyLink target={mark.attrs} inner={inner} references={references} />;
  }
}

interface BodyLinkProps {
  target: LinkTarget;
  inner: ReactNode;
  references: References;
}

/** A link whose target is not there (yet, or any more) is plain text: never a dead link. */
function BodyLink({ target, inner, references }: BodyLinkProps) {
  if (target.kind === "external") {
    return (
      <a href={target.href} rel="noopener">
        {inner}
      </a>
    );
  }
  const address = addressOf(target, references);
  return address === undefined ? inner : <a href={address}>{inner}</a>;
}

function addressOf(target: Exclude<LinkTarget, { kind: "external" }>, references: References): string | undefined {
  if (target.kind === "unresolved") return undefined;
  if (target.kind === "article") {
    const article = references.articles[target.id];
    return article && pathOf(article);
  }
  const picture = references.pictures[target.hash];
  const largest = picture?.variants.findLast(({ format }) => format === "webp");
  return picture && largest && variantPath(picture, largest);
}
