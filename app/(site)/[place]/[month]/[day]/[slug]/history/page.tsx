import { permanentRedirect } from "next/navigation";
import { HistoryView } from "#components/history/history-view.tsx";
import type { Article } from "#domain/articles/article.ts";
import { pathOf } from "#domain/articles/permalink.ts";
import type { Edition } from "#domain/words/edition.ts";
import { openEdition } from "../../../../../_answer/edition.ts";
import { headOf } from "../../../../../_answer/head.ts";
import { refuse, refuseGone } from "../../../../../_answer/refuse.tsx";
import { Sheet } from "../../../../../_frame/sheet.tsx";
import { type AskedAddress, findAsked } from "../_article.ts";
import { type AskedVersions, readHistory } from "../_history.ts";

interface Props {
  params: Promise<AskedAddress>;
  searchParams: Promise<AskedVersions>;
}

/** What readers have been told, each time: `…-aID/history`. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const [found, asked] = [await findAsked(await params), await searchParams];
  if (found === undefined) return refuse();
  if (found.kind === "elsewhere") permanentRedirect(encodeURI(`${found.path}/history`));
  if (found.kind === "withdrawn") return refuseGone(found.withdrawal);
  const { article } = found;
  const edition = await openEdition(article.language);
  const history = await readHistory(article.id, asked);
  return (
    <Sheet head={headOfHistory(article, edition)} edition={edition}>
      <HistoryView article={article} {...history} edition={edition} />
    </Sheet>
  );
}

function headOfHistory(article: Article, { words: { history } }: Edition) {
  const facts = { title: history.of(article.headline), description: history.about };
  return { ...headOf({ ...facts, path: `${pathOf(article)}/history` }), robots: "noindex, follow" };
}
