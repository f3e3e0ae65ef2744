import { addressOf, type Facet, type SearchRequest } from "#domain/search/request.ts";
import { type Edition, inWords } from "#domain/words/edition.ts";

interface NothingFoundProps {
  request: SearchRequest;
  /** What would be found without each of the filters. */
  wider: readonly { facet: Facet; articles: number; atLeast: boolean }[];
  spelling: string | undefined;
  /** Whether what was typed holds no word at all. */
  wordless: boolean;
  edition: Edition;
}

/** Why there may be nothing, and what would find something. */
export function NothingFound({ request, wider, spelling, wordless, edition }: NothingFoundProps) {
  const { search, listing } = edition.words;
  const nothing = wordless ? search.wordless(request.typed) : search.nothing(request.typed);
  return (
    <div className="none" {...inWords(edition)}>
      <p className="h4">{request.typed === "" ? search.invite : nothing}</p>
      {spelling !== undefined && (
        <p>
          {search.meant}{" "}
          <a className="lk" href={addressOf(request, { typed: spelling })}>
            {spelling}
          </a>
        </p>
      )}
      <ul>
        {wider
          .filter(({ articles }) => articles > 0)
          .map(({ facet, articles, atLeast }) => (
            <li key={facet}>
              <a className="lk" href={addressOf(request, { facets: { ...request.facets, [facet]: [] } })}>
                {search.withoutFilter(
                  search.facets[facet],
                  atLeast ? search.orMore(articles) : listing.articles(articles),
                )}
              </a>
            </li>
          ))}
      </ul>
      <p>{search.hint}</p>
    </div>
  );
}
