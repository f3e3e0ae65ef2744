import type { Metadata } from "next";
import { FoundLine } from "#components/search/found-line.tsx";
import { NothingFound } from "#components/search/nothing-found.tsx";
import { ResultList } from "#components/search/result-list.tsx";
import { ResultPages } from "#components/search/result-pages.tsx";
import { SearchView } from "#components/search/search-view.tsx";
import { isTooLong, readRequest, shortened } from "#domain/search/request.ts";
import { type Edition, editionFor } from "#domain/words/edition.ts";
import { site } from "#site.ts";
import { answerStatus } from "../_answer/answer.ts";
import { openEdition } from "../_answer/edition.ts";
import { headOf } from "../_answer/head.ts";
import { Sheet } from "../_frame/sheet.tsx";
import { type Found, find, findHelp } from "./_search.ts";

export const dynamic = "force-dynamic";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { search } = editionFor(site.language, 0).words;
  const { typed } = shortened(readRequest(await searchParams));
  const title = typed === "" ? search.label : search.title(typed);
  return headOf({ title, description: search.description, path: "/search", hidden: true });
}

export default async function Page({ searchParams }: Props) {
  const asked = readRequest(await searchParams);
  const edition = await openEdition();
  const { search } = edition.words;
  if (isTooLong(asked)) answerStatus(400);
  const found = await find(asked, edition);
  const { request } = found;
  return (
    <Sheet edition={edition}>
      <h1 className="vh">{request.typed === "" ? search.label : search.title(request.typed)}</h1>
      <SearchView request={request} options={found.options} among={found.among} edition={edition}>
        {isTooLong(asked) ? <p role="alert">{search.tooLong}</p> : <Results {...found} edition={edition} />}
      </SearchView>
    </Sheet>
  );
}

async function Results({ request, said, options, hits, pages, edition }: Found & { edition: Edition }) {
  return (
    <>
      <FoundLine request={request} total={said} options={options} edition={edition} />
      {hits.length === 0 && <NothingFound request={request} {...(await findHelp(request))} edition={edition} />}
      <ResultList hits={hits} edition={edition} />
      <ResultPages request={request} pages={pages} edition={edition} />
    </>
  );
}
