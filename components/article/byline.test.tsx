import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ArticleEnd } from "#components/article/article-end.tsx";
import { RelatedCard } from "#components/article/body/related-card.tsx";
import { Byline } from "#components/article/byline.tsx";
import { ana, articleOf, noReferences, RELEASED } from "#domain/testing.ts";
import { editionFor } from "#domain/words/edition.ts";

const edition = editionFor("ar", RELEASED);
const article = articleOf({ language: "ar", authors: [ana] });
const address = "https://tide.example/";

test("the post of a writer and the names of topics are heard in the paper's language on a page in another", () => {
  const signed = renderToStaticMarkup(<Byline article={article} edition={edition} address={address} />);
  expect(signed).toContain('<span lang="en" dir="ltr">Reporter</span>');
  const end = renderToStaticMarkup(<ArticleEnd article={article} edition={edition} address={address} />);
  expect(end).toContain('<a href="/topic/bridges" lang="en" dir="ltr">Bridges &amp; roads</a>');
});

test("a card within the text that names its article in the paper's language says so", () => {
  const show = (title: string) =>
    renderToStaticMarkup(
      <RelatedCard
        related={{ type: "related", attrs: { article: null, title, href: "" } }}
        references={noReferences}
        edition={edition}
      />,
    );
  expect(show("A wall is a promise")).toContain('<div class="s__h" lang="en" dir="ltr">');
  expect(show("الجدار وعد")).toContain('<div class="s__h">');
});

test("where the paper has no dictionary for a page, its words say which language they are in", () => {
  const french = articleOf({ language: "fr", authors: [ana] });
  const html = renderToStaticMarkup(<Byline article={french} edition={editionFor("fr", RELEASED)} address={address} />);
  expect(html).toContain('<span lang="en" dir="ltr">By</span>');
});
