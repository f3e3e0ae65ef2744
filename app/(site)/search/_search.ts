import type { FacetOption } from "#components/search/facet-list.tsx";
import { findAuthor } from "#db/queries/authors.ts";
import { countWithoutFilters, type SearchResult, searchArticles } from "#db/queries/search.ts";
import { suggestSpelling } from "#db/queries/spelling.ts";
import { findTopic } from "#db/queries/topics.ts";
import { LABELS } from "#domain/articles/label.ts";
import { startOfDay } from "#domain/dates.ts";
import type { FacetCount } from "#domain/search/filed.ts";
import { isWordless, readQuery } from "#domain/search/query.ts";
import { FACETS, type Facet, isTooLong, type SearchRequest, shortened } from "#domain/search/request.ts";
import type { Edition } from "#domain/words/edition.ts";
import { findSection, nameSection } from "#site.ts";

const RESULTS_A_PAGE = 20;
const DAY_MS = 86_400_000;

export interface Found extends SearchResult {
  /** What was looked for: as much of what was asked as can be, on a page that there is. */
  request: SearchRequest;
  options: Record<Facet, FacetOption[]>;
  /** As it is said: exact, or "1,000 or more". */
  said: string;
  /** Among how many of the newest results values were counted, when that was not all of them. */
  among: number | undefined;
  /** What to tell a reader whose search found nothing. */
  help: Help | undefined;
}

interface Help {
  /** What would be found without each of the filters. */
  wider: Awaited<ReturnType<typeof countWithoutFilters>>;
  spelling: string | undefined;
  /** Whether what was typed holds no word at all. */
  wordless: boolean;
}

const NOTHING: SearchResult = {
  hits: [],
  page: 1,
  pages: 0,
  total: 0,
  atLeast: false,
  facets: { section: [], label: [], topic: [], author: [] },
};

/** Everything a page of results shows. */
export async function find(asked: SearchRequest, edition: Edition): Promise<Found> {
  const request = shortened(asked);
  const isUnread = isTooLong(asked);
  const result = isUnread || holdsNoWord(request) ? NOTHING : await lookFor(request, edition);
  const { search, listing } = edition.words;
  return {
    ...result,
    request: { ...request, page: result.page },
    options: await nameOptions(request, result, edition),
    said: result.atLeast ? search.orMore(result.total) : listing.articles(result.total),
    among: result.atLeast ? result.total : undefined,
    help: isUnread || result.hits.length > 0 ? undefined : await findHelp(request),
  };
}

function lookFor(request: SearchRequest, { now }: Edition): Promise<SearchResult> {
  const { typed, sort, page } = request;
  return searchArticles(readQuery(typed), filtersOf(request), { sort, page, size: RESULTS_A_PAGE, now });
}

/** Whether something was typed, and no word with it: to look for that would find everything. */
function holdsNoWord({ typed }: SearchRequest): boolean {
  return typed !== "" && isWordless(readQuery(typed));
}

async function findHelp(request: SearchRequest): Promise<Help> {
  if (holdsNoWord(request)) return { wider: [], spelling: undefined, wordless: true };
  const query = readQuery(request.typed);
  const [wider, spelling] = await Promise.all([countWithoutFilters(query, filtersOf(request)), suggestSpelling(query)]);
  return { wider, spelling, wordless: false };
}

function filtersOf({ facets, from, to }: SearchRequest) {
  return {
    ...facets,
    from: from === undefined ? undefined : startOfDay(from),
    // The last day counts whole, also when clocks change on it.
    to: to === undefined ? undefined : startOfDay(new Date(Date.parse(to) + DAY_MS).toISOString().slice(0, 10)),
  };
}

async function nameOptions(
  request: SearchRequest,
  { facets }: SearchResult,
  edition: Edition,
): Promise<Record<Facet, FacetOption[]>> {
  const named = await Promise.all(
    FACETS.map((facet) => nameFacet(facet, facets[facet], request.facets[facet], edition)),
  );
  const [section = [], label = [], topic = [], author = []] = named;
  return { section, label, topic, author };
}

/** Values that are chosen stay on the page even when nothing is found under them, so that they can be taken off. */
async function nameFacet(
  facet: Facet,
  counted: FacetCount[],
  chosen: string[],
  edition: Edition,
): Promise<FacetOption[]> {
  const missing = chosen
    .filter((value) => !counted.some((one) => one.value === value))
    .map((value) => ({ value, articles: 0 }));
  const options = await Promise.all(
    [...counted, ...missing].map(async (one) => ({
      ...one,
      name: await nameOf(facet, one.value, edition),
      chosen: chosen.includes(one.value),
    })),
  );
  return options.flatMap(({ name, ...option }) => (name === undefined ? [] : { ...option, name }));
}

async function nameOf(facet: Facet, value: string, { words }: Edition): Promise<string | undefined> {
  if (facet === "author") return (await findAuthor(value))?.name;
  if (facet === "topic") return (await findTopic(value))?.name;
  const label = LABELS.find((one) => one === value);
  if (facet === "label") return label && words.labels[label];
  const section = findSection(value);
  return section && nameSection(section, words.language);
}
