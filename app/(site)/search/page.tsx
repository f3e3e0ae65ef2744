import type { Metadata } from "next";
import { FoundLine } from "#components/search/found-line.tsx";
import { NothingFound } from "#components/search/nothing-found.tsx";
import { ResultList } from "#components/search/result-list.tsx";
import { ResultPages } from "#components/search/result-pages.tsx";
import { SearchView } from "#components/search/search-view.tsx";
import { isTooLong, readRequest } from "#domain/search/request.ts";
import { editionFor } from "#domain/words/edition.ts";
import { site } from "#site.ts";
import { answerStatus } from "../_answer/answer.ts";
import { openEdition } from "../_answer/edition.ts";
import { headOf } from "../_answer/head.ts";
import { Sheet } from "../_frame/sheet.tsx";
import { find, findHelp } from "./_search.ts";

export const dynamic = "force-dynamic";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { search } = editionFor(site.language, 0).words;
  const { typed } = readRequest(await searchParams);
  const title = typed === "" ? search.label : search.title(typed);
  return headOf({ title, description: search.description, path: "/search", hidden: true });
}

export default async function Page({ searchParams }: Props) {
  const asked = readRequest(await searchParams);
  const edition = await openEdition();
  const { search } = edition.words;
  if (isTooLong(asked)) answerStatus(400);
  const request = isTooLong(asked) ? { ...asked, typed: "" } : asked;
  const found = await find(request, edition);
  return (
    <Sheet edition={edition}>
      <h1 className="vh">{request.typed === "" ? search.label : search.title(request.typed)}</h1>
      <SearchView request={request} options={found.options} among={found.among} edition={edition}>
        {isTooLong(asked) && <p role="alert">{search.tooLong}</p>}
        <FoundLine request={request} total={found.said} options={found.options} edition={edition} />
        {found.hits.length === 0 && <NothingFound request={request} {...(await findHelp(request))} edition={edition} />}
        <ResultList hits={found.hits} edition={edition} />
        <ResultPages request={request} pages={found.pages} edition={edition} />
      </SearchView>
    </Sheet>
  );
}
