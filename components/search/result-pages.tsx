import { addressOf, type SearchRequest } from "#domain/search/request.ts";
import { type Edition, inWords } from "#domain/words/edition.ts";

interface ResultPagesProps {
  request: SearchRequest;
  pages: number;
  edition: Edition;
}

const AROUND = 2;

/** `1 2 3 Next`. Nothing when one page holds everything. */
export function ResultPages({ request, pages, edition }: ResultPagesProps) {
  if (pages <= 1) return null;
  const shown = Array.from({ length: pages }, (_, at) => at + 1).filter(
    (page) => page === 1 || Math.abs(page - request.page) <= AROUND,
  );
  return (
    <nav className="pager" aria-label={edition.words.listing.pages} {...inWords(edition)}>
      <ol>
        {shown.map((page) => (
          <li key={page}>
            {page === request.page ? (
              <span aria-current="page">{page}</span>
            ) : (
              <a href={addressOf(request, { page })}>{page}</a>
            )}
          </li>
        ))}
        {request.page < pages && (
          <li>
            <a href={addressOf(request, { page: request.page + 1 })} rel="next">
              {edition.words.search.next}
            </a>
          </li>
        )}
      </ol>
    </nav>
  );
}
