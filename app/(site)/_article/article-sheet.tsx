import { ArticleView } from "#components/article/article-view.tsx";
import { ReadNext } from "#components/article/read-next.tsx";
import type { Head } from "#components/frame/head-tags.tsx";
import { StructuredData } from "#components/frame/structured-data.tsx";
import { LiveView } from "#components/live/live-view.tsx";
import type { Article, ArticleCard } from "#domain/articles/article.ts";
import { pathOf } from "#domain/articles/permalink.ts";
import type { Edition } from "#domain/words/edition.ts";
import { absolute } from "../_answer/head.ts";
import { Sheet } from "../_frame/sheet.tsx";
import { readMost } from "../_listing/most-read.ts";
import { readArticleData } from "./data.ts";

/** How many articles stand beside one, and how many are offered after it. */
export const AROUND = { related: 5, next: 4 } as const;
const MOST_READ = 5;

interface ArticleSheetProps {
  head: Head;
  article: Article;
  related: readonly ArticleCard[];
  next: readonly ArticleCard[];
  edition: Edition;
}

/** The whole page of an article, with what stands around it: the one that readers get and the one that previews show. */
export async function ArticleSheet({ head, article, related, next, edition }: ArticleSheetProps) {
  const [mostRead, data] = await Promise.all([readMost(edition, MOST_READ), readArticleData(article)]);
  const View = article.label === "live" ? LiveView : ArticleView;
  return (
    <Sheet head={head} edition={edition}>
      <View
        article={article}
        related={related}
        mostRead={mostRead}
        edition={edition}
        address={absolute(pathOf(article))}
      />
      <ReadNext cards={next} edition={edition} />
      <StructuredData of={data} />
    </Sheet>
  );
}
