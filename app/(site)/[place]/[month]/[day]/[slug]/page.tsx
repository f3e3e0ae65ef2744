import { permanentRedirect } from "next/navigation";
import { listReadNext, listRelated } from "#db/queries/related.ts";
import { answerRead } from "../../../../_answer/answer.ts";
import { openEdition } from "../../../../_answer/edition.ts";
import { refuse, refuseGone } from "../../../../_answer/refuse.tsx";
import { AROUND, ArticleSheet } from "../../../../_article/article-sheet.tsx";
import { articleHead } from "../../../../_article/head.ts";
import { type AskedAddress, findAsked } from "./_article.ts";

interface Props {
  params: Promise<AskedAddress>;
}

export default async function ArticlePage({ params }: Props) {
  const found = await findAsked(await params);
  if (found === undefined) return refuse();
  if (found.kind === "elsewhere") permanentRedirect(encodeURI(found.path));
  if (found.kind === "withdrawn") return refuseGone(found.withdrawal);
  const { article } = found;
  const edition = await openEdition(article.language);
  answerRead(article.id);
  const [related, next] = await Promise.all([
    listRelated(article.id, AROUND.related),
    listReadNext(article.id, AROUND.next),
  ]);
  const head = articleHead(article, edition.now);
  return <ArticleSheet head={head} article={article} related={related} next={next} edition={edition} />;
}
