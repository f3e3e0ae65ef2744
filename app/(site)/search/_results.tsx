import { FoundLine } from "#components/search/found-line.tsx";
import { NothingFound } from "#components/search/nothing-found.tsx";
import { ResultList } from "#components/search/result-list.tsx";
import { ResultPages } from "#components/search/result-pages.tsx";
import type { Edition } from "#domain/words/edition.ts";
import type { Found } from "./_search.ts";

/** What was found, and how to go on where that is nothing. */
export function Results({ request, said, options, hits, pages, help, edition }: Found & { edition: Edition }) {
  return (
    <>
      <FoundLine request={request} total={said} options={options} edition={edition} />
      {help && <NothingFound request={request} {...help} edition={edition} />}
      <ResultList hits={hits} edition={edition} />
      <ResultPages request={request} pages={pages} edition={edition} />
    </>
  );
}
