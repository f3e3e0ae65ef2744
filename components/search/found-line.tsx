import type { FacetOption } from "#components/search/facet-list.tsx";
import { addressOf, FACETS, type Facet, type SearchRequest, without } from "#domain/search/request.ts";
import { type Edition, inWords } from "#domain/words/edition.ts";

interface FoundLineProps {
  request: SearchRequest;
  /** How many were found, as it is said: a common word is not counted to the end. */
  total: string;
  options: Record<Facet, FacetOption[]>;
  edition: Edition;
}

/** How much was found, the filters as chips that take themselves off, and the other order. */
export function FoundLine({ request, total, options, edition }: FoundLineProps) {
  const { search } = edition.words;
  const chosen = FACETS.flatMap((facet) =>
    options[facet].filter((option) => option.chosen).map((option) => ({ facet, ...option })),
  );
  const other = request.sort === "date" ? "relevance" : "date";
  return (
    <div className="tot" {...inWords(edition)}>
      <output>
        <b>{total}</b>
        {request.typed !== "" && ` ${search.about(request.typed)}`}
      </output>
      <a className="chip only-x" href="#filters">
        {search.filters}
      </a>
      {chosen.map(({ facet, value, name }) => (
        <a
          className="chip"
          key={`${facet} ${value}`}
          href={addressOf(without(request, facet, value))}
          aria-label={search.remove(name)}
        >
          {name} <span aria-hidden="true">×</span>
        </a>
      ))}
      <span className="tot__sort">
        <b>{search.sorts[request.sort]}</b> ·{" "}
        <a className="lk" href={addressOf(request, { sort: other })}>
          {search.sorts[other]}
        </a>
      </span>
    </div>
  );
}
