import { FoundLine } from "#components/search/found-line.tsx";
import { NothingFound } from "#components/search/nothing-found.tsx";
import { ResultList } from "#components/search/result-list.tsx";
import { ResultPages } from "#components/search/result-pages.tsx";
import type { Edition } from "#domain/words/edition.ts";
import { type Found, findHelp } from "./_search.ts";

/** What was found, and how to go on where that is nothing. */
export async function Results({ request, said, options, hits, pages, edition }: Found & { edition: Edition }) {
  return (
    <>
      <FoundLine request={request} total={said} options={options} edition={edition} />
      {hits.length === 0 && <NothingFound request={request} {...(await findHelp(request))} edition={edition} />}
      <ResultList hits={hits} edition={edition} />
      <ResultPages request={request} pages={pages} edition={edition} />
    </>
  );
}
