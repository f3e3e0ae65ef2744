import { LABELS, type Label } from "#domain/articles/label.ts";
import { type CalendarDay, calendarDay } from "#domain/calendar.ts";
import { LONGEST_QUERY } from "#domain/search/query.ts";

export const FACETS = ["section", "label", "topic", "author"] as const;
export type Facet = (typeof FACETS)[number];
export type SearchSort = "relevance" | "date";

/** A search as its address says it. */
export interface SearchRequest {
  typed: string;
  /** Any of the values of a facet will do; facets without values do not narrow. */
  facets: Record<Facet, string[]>;
  from?: CalendarDay | undefined;
  to?: CalendarDay | undefined;
  sort: SearchSort;
  /** From 1. */
  page: number;
}

type Parameters = Record<string, string | string[] | undefined>;

const MOST_VALUES = 12;
const LONGEST_VALUE = 100;
const LAST_PAGE = 50;

/**
 * Reads the address of a search page. What makes no sense there is passed over.
 * @see ARCHITECTURE: `/search?q=&section=&author=&topic=&from=&to=&sort=&page=`
 */
export function readRequest(parameters: Parameters): SearchRequest {
  const page = Number(first(parameters.page));
  const labels = values(parameters.label).filter((value): value is Label => LABELS.some((label) => label === value));
  return {
    typed: readTyped(first(parameters.q)),
    facets: {
      section: values(parameters.section),
      label: labels,
      topic: values(parameters.topic),
      author: values(parameters.author),
    },
    from: readDay(first(parameters.from)),
    to: readDay(first(parameters.to)),
    sort: first(parameters.sort) === "date" ? "date" : "relevance",
    page: Number.isInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1,
  };
}

/** Whether what was typed is longer than any search needs to be. */
export function isTooLong({ typed }: SearchRequest): boolean {
  return typed.length > LONGEST_QUERY;
}

/** The same search with only as much of what was typed as a search may hold. */
export function shortened(request: SearchRequest): SearchRequest {
  // A sign of two halves is not cut in two.
  return { ...request, typed: request.typed.slice(0, LONGEST_QUERY).replace(/[\uD800-\uDBFF]$/, "") };
}

/** The address of a search, with something about it changed. A change of what is searched leads to its first page. */
export function addressOf(request: SearchRequest, change: Partial<SearchRequest> = {}): string {
  const { typed, facets, from, to, sort, page } = { ...request, page: 1, ...change };
  const parts = new URLSearchParams({ q: typed });
  for (const facet of FACETS) for (const value of facets[facet]) parts.append(facet, value);
  if (from !== undefined) parts.set("from", from);
  if (to !== undefined) parts.set("to", to);
  if (sort !== "relevance") parts.set("sort", sort);
  if (page > 1) parts.set("page", String(page));
  return `/search?${parts}`;
}

/** The same search without one value of a facet. */
export function without(request: SearchRequest, facet: Facet, value: string): SearchRequest {
  return {
    ...request,
    facets: { ...request.facets, [facet]: request.facets[facet].filter((other) => other !== value) },
  };
}

/** Blanks alone are nothing typed; at the end they say that the last word is whole. */
function readTyped(written: string): string {
  const typed = written.replaceAll("\0", " ");
  return typed.trim() === "" ? "" : typed;
}

function first(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? "";
}

function values(value: string | string[] | undefined): string[] {
  const given = value === undefined ? [] : [value].flat();
  return [...new Set(given)].filter((one) => one !== "" && one.length <= LONGEST_VALUE).slice(0, MOST_VALUES);
}

function readDay(written: string): CalendarDay | undefined {
  const [year = "", month = "", day = ""] = written.split("-");
  return calendarDay(year, month, day);
}
