import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { HistoryView } from "#components/history/history-view.tsx";
import { listPublicVersions } from "#db/queries/history.ts";
import { pathOf } from "#domain/articles/permalink.ts";
import { chooseTwo } from "#domain/history/public-version.ts";
import { editionFor } from "#domain/words/edition.ts";
import { openEdition } from "../../../../../_answer/edition.ts";
import { headOf } from "../../../../../_answer/head.ts";
import { goneHead, missingHead, refuse, refuseGone } from "../../../../../_answer/refuse.tsx";
import { Sheet } from "../../../../../_frame/sheet.tsx";
import { type AskedAddress, findAsked } from "../_article.ts";

interface Props {
  params: Promise<AskedAddress>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await findAsked(await params);
  if (found?.kind === "withdrawn") return goneHead(found.withdrawal);
  if (found?.kind !== "article") return missingHead;
  const { history } = editionFor(found.article.language, 0).words;
  const path = `${pathOf(found.article)}/history`;
  return {
    ...headOf({ title: history.of(found.article.headline), description: history.about, path }),
    robots: { index: false, follow: true },
  };
}

/** What readers have been told, each time: `…-aID/history`. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const [found, asked] = [await findAsked(await params), await searchParams];
  if (found === undefined) return refuse();
  if (found.kind === "elsewhere") permanentRedirect(encodeURI(`${found.path}/history`));
  if (found.kind === "withdrawn") return refuseGone(found.withdrawal);
  const { article } = found;
  const edition = await openEdition(article.language);
  const versions = await listPublicVersions(article.id);
  const two = chooseTwo(versions, { from: first(asked.from), to: first(asked.to) });
  return (
    <Sheet edition={edition}>
      <HistoryView article={article} versions={versions} two={two} edition={edition} />
    </Sheet>
  );
}

function first(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
