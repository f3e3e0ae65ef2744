import type { SearchQuery, Term } from "#domain/search/query.ts";
import { FACETS, type Facet } from "#domain/search/request.ts";

/** What a search can be narrowed to: any of the values of each facet, and a span of time in UTC milliseconds. */
export interface SearchFilters extends Partial<Record<Facet, readonly string[]>> {
  from?: number | undefined;
  to?: number | undefined;
}

export const COLUMNS = ["headline", "standfirst", "names", "body"] as const;
export type Column = (typeof COLUMNS)[number];
const EVERYTHING = "facet_all";

/** A facet as a word of the index. Hyphens are not part of a word there. */
export function facetWord(facet: Facet, slug: string): string {
  return `${facet}_${slug.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "_")}`;
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
  const found = all.length === 0 ? `{facets} : ${quote(EVERYTHING)}` : all.join(" AND ");
  return unwanted.reduce((expression, term) => `(${expression}) NOT ${termExpression(term)}`, found);
}

function facetExpression(facet: Facet, slugs: readonly string[]): string {
  if (slugs.length === 0) return "";
  return `{facets} : (${slugs.map((slug) => quote(facetWord(facet, slug))).join(" OR ")})`;
}

/** One word or phrase of a search, looked for in those columns. */
export function termExpression(term: Term, columns: readonly Column[] = COLUMNS): string {
  const texts = `{${columns.join(" ")}}`;
  if (term.kind === "phrase") return `${texts} : ${quote(term.folded.join(" "))}`;
  // A word is looked for by its stems alone: as written it would count twice where it stands uninflected.
  const forms = [...(term.prefix ? [`${quote(term.folded)} *`] : []), ...term.stems.map(quote)];
  return `${texts} : (${forms.join(" OR ")})`;
}

function quote(words: string): string {
  return `"${words.replaceAll('"', "")}"`;
}
