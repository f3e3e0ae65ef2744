import type { SearchRequest } from "#domain/search/request.ts";
import type { Edition } from "#domain/words/edition.ts";

interface DateFacetProps {
  request: SearchRequest;
  edition: Edition;
}

/** The first and the last day a search looks at. */
export function DateFacet({ request: { from, to }, edition }: DateFacetProps) {
  const { search } = edition.words;
  return (
    <details className="facet" open={from !== undefined || to !== undefined}>
      <summary>{search.date}</summary>
      <label>
        {search.from}
        <input className="inp" type="date" name="from" defaultValue={from} />
      </label>
      <label>
        {search.to}
        <input className="inp" type="date" name="to" defaultValue={to} />
      </label>
    </details>
  );
}
