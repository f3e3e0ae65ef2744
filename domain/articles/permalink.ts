import type { CalendarDay } from "#domain/calendar.ts";

/** The lasting address of an article. `releasedOn` is the stored calendar day, never recomputed from a clock or zone. */
export interface Permalink {
  releasedOn: CalendarDay;
  slug: string;
  id: number;
}

/** `/2026/02/14/harbour-bridge-reopens-a91953`; `/2026/02/14/a91953` for an article without a slug. */
export function pathOf({ releasedOn, slug, id }: Permalink): string {
  return `/${releasedOn.replaceAll("-", "/")}/${slug === "" ? "" : `${slug}-`}a${id}`;
}

/** The id at the end of an address segment; undefined when there is none that could exist. */
export function idIn(segment: string): number | undefined {
  const digits = /(?:^|-)a([1-9]\d{0,14})$/.exec(segment)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
