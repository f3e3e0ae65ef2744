import { findCardTarget } from "#domain/articles/article.ts";
import { pathOf } from "#domain/articles/permalink.ts";
import type { Block, Document, Image, Related, Table } from "#domain/body/document.ts";
import { imageOf, writeFigure } from "#domain/body/html-figure.ts";
import { type HtmlContext, linkTo, writeLine } from "#domain/body/html-line.ts";
import { machineTime, writeMoment } from "#domain/dates.ts";
import { type Child, element, join, type Markup } from "#domain/markup.ts";
import { addressOf } from "#domain/publication.ts";
import { editionFor } from "#domain/words/edition.ts";

/**
 * The body as HTML for feeds and other readers: full addresses, no class, style or script; well-formed as XML too.
 * What has no target (yet, or any more) stands as text.
 */
export function writeHtml(document: Document, context: HtmlContext): string {
  return join(document.content.map((block) => writeBlock(block, context))).markup;
}

function writeBlock(block: Block, context: HtmlContext): Markup | undefined {
  const into = (blocks: readonly Block[]) => blocks.map((inner) => writeBlock(inner, context));
  switch (block.type) {
    case "paragraph":
      return element("p", {}, [writeLine(block.content, context)]);
    case "heading":
      return element(`h${block.attrs.level}`, {}, [writeLine(block.content, context)]);
    case "image":
      return writeImage(block, context);
    case "gallery":
      return join(block.content.map((image) => writeImage(image, context)));
    case "related":
      return writeCard(block, context);
    case "embed":
      return writeEmbed(block, context);
    case "horizontalRule":
      return element("hr");
    case "livePost":
      return writePostHead(block, context);
    case "table":
      return writeTable(block, context);
    case "bulletList":
    case "orderedList":
      return writeList(block, context);
    case "blockquote":
      return element("blockquote", {}, into(block.content));
    case "pullQuote":
      return element("blockquote", {}, [...into(block.content), attributionOf(block.attrs)]);
    case "aside":
      return element("aside", {}, [titleOf(block.attrs.title), ...into(block.content)]);
  }
}

function writeImage({ attrs, content = [] }: Image, context: HtmlContext): Markup | undefined {
  const picture = attrs.media === null ? undefined : context.references.pictures[attrs.media];
  const { alt, credit } = attrs;
  return writeFigure({ ...(picture && { picture }), alt, caption: content, credit }, context);
}

/** Nothing of a card that names a story which is not out: its title is that story's. */
function writeCard({ attrs }: Related, context: HtmlContext): Markup | undefined {
  const card = findCardTarget(attrs, context.references);
  if (card === undefined && attrs.article !== null) return undefined;
  const title = card ? linkTo(addressOf(context.publication, pathOf(card)), [attrs.title]) : attrs.title;
  const { words } = editionFor(context.language, 0);
  return element("p", {}, [element("strong", {}, [`${words.article.relatedArticle}:`]), " ", title]);
}

function writeEmbed({ attrs }: Extract<Block, { type: "embed" }>, context: HtmlContext): Markup {
  const { provider, url, title, text, poster } = attrs;
  const picture = poster === null ? undefined : context.references.pictures[poster];
  return join([
    picture && element("p", {}, [imageOf(picture, title, context)]),
    element("p", {}, [linkTo(url, [title === "" ? provider : `${title} (${provider})`])]),
    text === "" ? undefined : element("p", {}, [text]),
  ]);
}

function writePostHead({ attrs }: Extract<Block, { type: "livePost" }>, context: HtmlContext): Markup {
  const author = context.authors?.find(({ slug }) => slug === attrs.by)?.name;
  const time = element("time", { datetime: machineTime(attrs.at) }, [writeMoment(attrs.at, context.language)]);
  return join([
    element("h3", {}, attrs.headline === "" ? [time] : [time, " ", attrs.headline]),
    author === undefined ? undefined : element("p", {}, [element("em", {}, [author])]),
  ]);
}

function writeTable({ content }: Table, context: HtmlContext): Markup {
  const rows = content.map((row) =>
    element(
      "tr",
      {},
      row.content.map((cell) => element(cell.type === "tableHeader" ? "th" : "td", {}, inCell(cell.content, context))),
    ),
  );
  return element("table", {}, [element("tbody", {}, rows)]);
}

/** One paragraph needs no mark of its own in a cell or a list. */
function inCell(blocks: readonly Block[], context: HtmlContext): Child[] {
  const [only, ...others] = blocks;
  if (only?.type === "paragraph" && others.every(({ type }) => type.endsWith("List")))
    return [writeLine(only.content, context), ...others.map((block) => writeBlock(block, context))];
  return blocks.map((block) => writeBlock(block, context));
}

function writeList(list: Extract<Block, { type: "bulletList" | "orderedList" }>, context: HtmlContext): Markup {
  const items = list.content.map((item) => element("li", {}, inCell(item.content, context)));
  if (list.type === "bulletList") return element("ul", {}, items);
  return element("ol", { start: list.attrs.start === 1 ? undefined : list.attrs.start }, items);
}

function attributionOf({ by, post }: { by: string; post: string }): Markup | undefined {
  const words = [by, post].filter((part) => part !== "").join(", ");
  return words === "" ? undefined : element("p", {}, [element("cite", {}, [words])]);
}

function titleOf(title: string): Markup | undefined {
  return title === "" ? undefined : element("h3", {}, [title]);
}
