import type { ReactNode } from "react";
import { DateFacet } from "#components/search/date-facet.tsx";
import { FacetList, type FacetOption } from "#components/search/facet-list.tsx";
import { LONGEST_QUERY } from "#domain/search/query.ts";
import { addressOf, FACETS, type Facet, type SearchRequest } from "#domain/search/request.ts";
import { type Edition, inWords } from "#domain/words/edition.ts";

interface SearchViewProps {
  request: SearchRequest;
  options: Record<Facet, FacetOption[]>;
  /** Among how many of the newest results the values were counted, when that was not all of them. */
  among: number | undefined;
  edition: Edition;
  /** What was found, or why nothing was. */
  children: ReactNode;
}

/** A form that is also the page of its results; it works without script. */
export function SearchView({ request, options, among, edition, children }: SearchViewProps) {
  const { search } = edition.words;
  return (
    <search>
      <form className="srch" action="/search" method="get">
        <div className="srch__q" {...inWords(edition)}>
          <label className="vh" htmlFor="q">
            {search.label}
          </label>
          <input className="inp" id="q" name="q" type="search" defaultValue={request.typed} maxLength={LONGEST_QUERY} />
          <button className="btn btn--ink" type="submit">
            {search.submit}
          </button>
        </div>
        <div className="srch__f" id="filters" {...inWords(edition)}>
          {FACETS.map((facet) => (
            <FacetList key={facet} facet={facet} title={search.facets[facet]} options={options[facet]} />
          ))}
          {among !== undefined && <p className="srch__among">{search.amongNewest(among)}</p>}
          <DateFacet request={request} edition={edition} />
          {request.sort === "date" && <input type="hidden" name="sort" value="date" />}
          <p className="row">
            <button className="btn" type="submit">
              {search.apply}
            </button>
            <a
              className="lk"
              href={addressOf({
                typed: request.typed,
                facets: { section: [], label: [], topic: [], author: [] },
                sort: "relevance",
                page: 1,
              })}
            >
              {search.clear}
            </a>
          </p>
        </div>
        <div>{children}</div>
      </form>
    </search>
  );
}
