import type { ArticlePreview } from "#newsroom/preview-article.ts";
import { openEdition } from "../../(site)/_answer/edition.ts";
import { ArticleSheet } from "../../(site)/_article/article-sheet.tsx";

/** The page of an article that is not out, as its readers will see it. Nobody's reading of it is counted. */
export async function PreviewPage({ preview: { article, related, next } }: { preview: ArticlePreview }) {
  const edition = await openEdition(article.language);
  return <ArticleSheet article={article} related={related} next={next} edition={edition} />;
}
