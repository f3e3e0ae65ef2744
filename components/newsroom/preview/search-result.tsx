import { shorten } from "#domain/articles/description.ts";
import type { Instant } from "#domain/calendar.ts";
import { dayOf, writeDay } from "#domain/dates.ts";

/** About what search engines show before they cut. */
const TITLE = 60;
const DESCRIPTION = 155;

interface SearchResultProps {
  title: string;
  address: string;
  description: string;
  at: Instant;
}

/** The article among the results of a search engine. */
export function SearchResult({ title, address, description, at }: SearchResultProps) {
  const { host, pathname } = new URL(address);
  return (
    <main id="main" className="elsewhere serp">
      <cite>
        {host} › {decodeURI(pathname).split("/").filter(Boolean).slice(0, 3).join(" › ")}
      </cite>
      <h1>{shorten(title, TITLE)}</h1>
      <p>
        {writeDay(dayOf(at), "en")} — {shorten(description, DESCRIPTION)}
      </p>
    </main>
  );
}
