import { idIn } from "#domain/articles/permalink.ts";
import { type CalendarDay, calendarDay } from "#domain/calendar.ts";

export interface Identity {
  id?: number;
  slug?: string;
  releasedOn?: CalendarDay;
}

/** The number, words and day in the address of an article; what it does not say is absent. */
export function identityIn(address: string): Identity {
  if (!URL.canParse(address)) return {};
  const [segment = "", ...dirs] = decoded(new URL(address).pathname).split("/").reverse();
  const id = idIn(segment);
  const [day = "", month = "", year = ""] = dirs;
  const releasedOn = calendarDay(year, month, day);
  if (id === undefined) return releasedOn === undefined ? {} : { releasedOn };
  const slug = segment.slice(0, -`-a${id}`.length);
  return { id, slug, ...(releasedOn === undefined ? {} : { releasedOn }) };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Whether the address is on the host of this paper. */
export function isOwn(address: string, siteUrl: string): boolean {
  return URL.canParse(address) && URL.canParse(siteUrl) && new URL(address).host === new URL(siteUrl).host;
}
