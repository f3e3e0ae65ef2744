import type { SearchQuery, Term } from "#domain/search/query.ts";

/** What a search can be narrowed to. Instants are UTC milliseconds. */
export interface SearchFilters {
  section?: string | undefined;
  author?: string | undefined;
  topic?: string | undefined;
  label?: string | undefined;
  from?: number | undefined;
  to?: number | undefined;
}

export const FACETS = ["section", "author", "topic", "label"] as const;
export type Facet = (typeof FACETS)[number];

const TEXTS = "{headline standfirst body names}";
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
  const facets = FACETS.flatMap((facet) =>
    filters[facet] === undefined ? [] : `{facets} : ${quote(facetWord(facet, filters[facet]))}`,
  );
  const all = [...wanted.map(termExpression), ...facets];
  const found = all.length === 0 ? `{facets} : ${quote(EVERYTHING)}` : all.join(" AND ");
  return unwanted.reduce((expression, term) => `(${expression}) NOT ${termExpression(term)}`, found);
}

function termExpression(term: Term): string {
  if (term.kind === "phrase") return `${TEXTS} : ${quote(term.folded.join(" "))}`;
  // A word is looked for by its stems alone: as written it would count twice where it stands uninflected.
  const forms = [...(term.prefix ? [`${quote(term.folded)} *`] : []), ...term.stems.map(quote)];
  return `${TEXTS} : (${forms.join(" OR ")})`;
}

function quote(words: string): string {
  return `"${words.replaceAll('"', "")}"`;
}
