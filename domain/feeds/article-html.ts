import type { Article, ArticleAlone } from "#domain/articles/article.ts";
import { withDateline } from "#domain/articles/with-dateline.ts";
import { writeHtml } from "#domain/body/html.ts";
import { writeFigure } from "#domain/body/html-figure.ts";
import type { HtmlContext } from "#domain/body/html-line.ts";
import { machineTime, writeMoment } from "#domain/dates.ts";
import { element, join, type Markup } from "#domain/markup.ts";
import type { Publication } from "#domain/publication.ts";
import { editionFor } from "#domain/words/edition.ts";

/** All of an article but its headline and byline, which have places of their own: standfirst, picture, text, corrections. */
export function articleHtml(publication: Publication, article: ArticleAlone): string {
  const { references, language, authors } = article;
  const context: HtmlContext = { publication, references, language, authors };
  return join([
    article.standfirst === "" ? undefined : element("p", {}, [element("strong", {}, [article.standfirst])]),
    writeLead(article, context),
    { markup: writeHtml(withDateline(article), context) },
    ...writeCorrections(article),
  ]).markup;
}

function writeLead({ lead }: Pick<Article, "lead">, context: HtmlContext): Markup | undefined {
  return lead && writeFigure({ ...lead, alt: lead.picture?.alt ?? "" }, context);
}

function writeCorrections({ corrections, language }: Pick<Article, "corrections" | "language">): Markup[] {
  const { correction } = editionFor(language, 0).words.article;
  return corrections.map(({ at, note }) =>
    element("p", {}, [
      element("strong", {}, [
        `${correction}, `,
        element("time", { datetime: machineTime(at) }, [writeMoment(at, language)]),
      ]),
      ": ",
      note,
    ]),
  );
}
