import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { ArticleView } from "#components/article/article-view.tsx";
import { ReadNext } from "#components/article/read-next.tsx";
import { Sheet } from "#components/frame/sheet.tsx";
import { StructuredData } from "#components/frame/structured-data.tsx";
import { LiveView } from "#components/live/live-view.tsx";
import { listReadNext, listRelated } from "#db/queries/related.ts";
import { pathOf } from "#domain/articles/permalink.ts";
import { openEdition, requestTime } from "../../../../_answer/edition.ts";
import { absolute } from "../../../../_answer/head.ts";
import { goneHead, missingHead, refuse, refuseGone } from "../../../../_answer/refuse.tsx";
import { readMost } from "../../../../_listing/most-read.ts";
import { type AskedAddress, findAsked } from "./_article.ts";
import { readArticleData } from "./_data.ts";
import { articleHead } from "./_head.ts";
import { noteRead } from "./_read.ts";

interface Props {
  params: Promise<AskedAddress>;
}

const RELATED = 5;
const MOST_READ = 5;
const READ_NEXT = 4;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await findAsked(await params);
  if (found?.kind === "article") return articleHead(found.article, await requestTime());
  return found?.kind === "withdrawn" ? goneHead(found.withdrawal) : missingHead;
}

export default async function ArticlePage({ params }: Props) {
  const found = await findAsked(await params);
  if (found === undefined) return refuse();
  if (found.kind === "elsewhere") permanentRedirect(encodeURI(found.path));
  if (found.kind === "withdrawn") return refuseGone(found.withdrawal);
  const { article } = found;
  const edition = await openEdition(article.language);
  await noteRead(article.id, edition.now);
  const [related, mostRead, next, data] = await Promise.all([
    listRelated(article.id, RELATED),
    readMost(edition, MOST_READ),
    listReadNext(article.id, READ_NEXT),
    readArticleData(article),
  ]);
  const View = article.label === "live" ? LiveView : ArticleView;
  return (
    <Sheet edition={edition}>
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
