import type { SearchQuery, Term } from "#domain/search/query.ts";
import { FACETS, type Facet } from "#domain/search/request.ts";

/** What a search can be narrowed to: any of the values of each facet, and a span of time in UTC milliseconds. */
export interface SearchFilters extends Partial<Record<Facet, readonly string[]>> {
  from?: number | undefined;
  to?: number | undefined;
}

const EVERYTHING = "_all";

/** A facet as a word of the index, which no text has: words do not begin with `_`. Hyphens are not part of a word there. */
export function facetWord(facet: Facet, slug: string): string {
  return `_${facet}_${slug.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "_")}`;
}

/** The words of the facet column of one article. */
export function facetWords(facets: readonly { facet: Facet; slug: string }[]): string {
  return [EVERYTHING, ...facets.map(({ facet, slug }) => facetWord(facet, slug))].join(" ");
}

/**
 * A search in the language of FTS5. Every word is quoted, so that nothing a reader types is an operator.
 * @see https://www.sqlite.org/fts5.html#full_text_query_syntax
 */
export function matchExpression({ wanted, unwanted }: SearchQuery, filters: SearchFilters): string {
  const facets = FACETS.map((facet) => facetExpression(facet, filters[facet] ?? [])).filter((words) => words !== "");
  const all = [...wanted.map((term) => termExpression(term)), ...facets];
  const found = all.length === 0 ? quote(EVERYTHING) : all.join(" AND ");
  return unwanted.reduce((expression, term) => `(${expression}) NOT ${termExpression(term)}`, found);
}

function facetExpression(facet: Facet, slugs: readonly string[]): string {
  if (slugs.length === 0) return "";
  return `(${slugs.map((slug) => quote(facetWord(facet, slug))).join(" OR ")})`;
}

/** One word or phrase of a search, wherever it stands. */
export function termExpression(term: Term): string {
  if (term.kind === "phrase") return quote(term.folded.join(" "));
  // A word is looked for by its stems alone: they stand wherever it stands, and in other forms as well.
  const forms = [...(term.prefix ? [`${quote(term.folded)} *`] : []), ...term.stems.map(quote)];
  return `(${forms.join(" OR ")})`;
}

function quote(words: string): string {
  return `"${words.replaceAll('"', "")}"`;
}
