import type { BylineAuthor, References } from "#domain/articles/article.ts";
import { type Permalink, pathOf } from "#domain/articles/permalink.ts";
import type { Inline, LinkTarget, Mark } from "#domain/body/document.ts";
import { type Child, element, join, type Markup } from "#domain/markup.ts";
import { largestVariant } from "#domain/media/largest-variant.ts";
import { variantPath } from "#domain/media/picture.ts";
import { addressOf, type Publication } from "#domain/publication.ts";
import { directionOf } from "#domain/words/direction.ts";

/** What stands around a body when it is written as HTML. */
export interface HtmlContext {
  publication: Pick<Publication, "url">;
  references: References<Permalink>;
  language: string;
  /** Names of those who write posts of a live blog. */
  authors?: readonly BylineAuthor[];
}

/** The words of a line with their marks; a link whose target is not there is text. */
export function writeLine(content: readonly Inline[] | undefined, context: HtmlContext): Markup {
  return join((content ?? []).map((node) => writeInline(node, context)));
}

function writeInline(node: Inline, context: HtmlContext): Markup {
  if (node.type === "hardBreak") return element("br");
  return (node.marks ?? []).reduceRight((inner, mark) => wrap(mark, inner, context), join([node.text]));
}

const TAGS = { strong: "strong", emphasis: "em", sub: "sub", sup: "sup", code: "code", strike: "s" } as const;

function wrap(mark: Mark, inner: Markup, context: HtmlContext): Markup {
  if (mark.type === "language") {
    return element("span", { lang: mark.attrs.lang, dir: directionOf(mark.attrs.lang) }, [inner]);
  }
  if (mark.type !== "link") return element(TAGS[mark.type], {}, [inner]);
  const address = targetOf(mark.attrs, context);
  return address === undefined ? inner : linkTo(address, [inner]);
}

export function linkTo(href: string, children: Child[]): Markup {
  return element("a", { href }, children);
}

function targetOf(target: LinkTarget, { publication, references }: HtmlContext): string | undefined {
  switch (target.kind) {
    case "external":
      return target.href;
    case "unresolved":
      return undefined;
    case "article": {
      const article = references.articles[target.id];
      return article && addressOf(publication, pathOf(article));
    }
    case "media": {
      const picture = references.pictures[target.hash];
      const variant = picture && largestVariant(picture);
      return picture && variant && addressOf(publication, variantPath(picture, variant));
    }
  }
}
