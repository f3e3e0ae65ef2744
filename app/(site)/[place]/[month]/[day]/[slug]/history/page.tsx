import { permanentRedirect } from "next/navigation";
import { HistoryView } from "#components/history/history-view.tsx";
import { countPublicVersions, findPublicVersion, listPublicVersions } from "#db/queries/history.ts";
import type { Article } from "#domain/articles/article.ts";
import { pathOf } from "#domain/articles/permalink.ts";
import { chooseTwo, findVersion } from "#domain/history/public-version.ts";
import type { Edition } from "#domain/words/edition.ts";
import { openEdition } from "../../../../../_answer/edition.ts";
import { headOf } from "../../../../../_answer/head.ts";
import { refuse, refuseGone } from "../../../../../_answer/refuse.tsx";
import { Sheet } from "../../../../../_frame/sheet.tsx";
import { type AskedAddress, findAsked } from "../_article.ts";

interface Props {
  params: Promise<AskedAddress>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
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

/** The versions on this page of the history, and the two to compare. */
async function readHistory(article: number, asked: Awaited<Props["searchParams"]>) {
  const total = await countPublicVersions(article);
  const all = Array.from({ length: total }, (_, before) => ({ number: before + 1 }));
  const last = findVersion(all, first(asked.until))?.number ?? total;
  const compared = chooseTwo(all, { from: first(asked.from), to: first(asked.to) });
  const [from, to] = compared
    ? [await findPublicVersion(article, compared.from.number), await findPublicVersion(article, compared.to.number)]
    : [];
  return { versions: await listPublicVersions(article, last), total, two: from && to && { from, to } };
}

function headOfHistory(article: Article, { words: { history } }: Edition) {
  const facts = { title: history.of(article.headline), description: history.about };
  return { ...headOf({ ...facts, path: `${pathOf(article)}/history` }), robots: "noindex, follow" };
}

function first(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
