import type { Head } from "#components/frame/head-tags.tsx";
import type { ArticlePreview } from "#newsroom/preview-article.ts";
import { openEdition } from "../../(site)/_answer/edition.ts";
import { ArticleSheet } from "../../(site)/_article/article-sheet.tsx";
import { previewHead } from "./head.ts";

interface PreviewPageProps {
  preview: ArticlePreview;
  /** Another than the one the article will have. */
  head?: Head;
}

/** The page of an article that is not out, as its readers will see it. Nobody's reading of it is counted. */
export async function PreviewPage({ preview: { article, related, next }, head }: PreviewPageProps) {
  const edition = await openEdition(article.language);
  const shown = head ?? previewHead(article, edition.now);
  return <ArticleSheet head={shown} article={article} related={related} next={next} edition={edition} />;
}
