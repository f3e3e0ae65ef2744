import { titleOf } from "#components/story/headline.tsx";
import type { ArticleCard } from "#domain/articles/article.ts";
import type { Instant } from "#domain/calendar.ts";
import { writeTiming } from "#domain/desk/timing.ts";
import type { SetEntry } from "#domain/front/set-entry.ts";
import { localTimeAt } from "#domain/local-time.ts";

/** A place of the front, as the screen shows it. */
export interface PlaceShown {
  slot: string;
  name: string;
  card: ArticleCard | undefined;
  /** The last moment at which the picture that stands there may be used; absent when there is none. */
  pictureEndsAt: Instant | undefined;
  entry: SetEntry | undefined;
  coming: readonly SetEntry[];
  seen: string;
}

/** Whether the editor's entry is what readers see: it waits while its story is not out. */
export function isByHand({ card, entry }: PlaceShown): boolean {
  return entry !== undefined && entry.story === card?.id;
}

/** Under a headline: how the story came to stand there. */
export function sayWhy(place: PlaceShown, now: Instant): string {
  const { entry, card } = place;
  if (entry === undefined) return card ? "Filled by rule" : "The rule found nothing for it";
  const ends = entry.validTo < Number.MAX_SAFE_INTEGER ? `, holds until ${writeTiming(entry.validTo, now)}` : "";
  if (!isByHand(place)) return `“${entry.title}” waits here until it is out${ends}`;
  const who = entry.setBy === "" ? "Set by hand" : `Set by ${entry.setBy}`;
  return `${who}, ${writeTiming(entry.setAt, now)}${ends}`;
}

const SOON_MS = 24 * 3_600_000;

/** What is to be known of the right to the picture that stands there at that moment: it has ended, or ends within a day. */
export function sayOfLicence({ pictureEndsAt }: PlaceShown, at: Instant): string | undefined {
  if (pictureEndsAt === undefined || pictureEndsAt >= at + SOON_MS) return undefined;
  const isOver = pictureEndsAt < at;
  const moment = writeTiming(pictureEndsAt, at);
  return isOver ? `Licence of the picture ended: ${moment}. Choose another.` : `Licence of the picture ends: ${moment}`;
}

/** Of what is set for later: that its picture may not be used any more by then. */
export function sayOfLicenceThen({ pictureEndsAt, validFrom }: SetEntry): string | undefined {
  if (pictureEndsAt === null || pictureEndsAt >= validFrom) return undefined;
  return "The licence of its picture will have ended by then. Choose another.";
}

/** What the place shows, in a word for lists and announcements. */
export function titleIn({ card, entry }: PlaceShown): string {
  if (card) return titleOf(card);
  return entry?.title ?? "Empty";
}

/** The address of the screen at a moment; without one, now. */
export function frontAddress(at: Instant | undefined, query: Record<string, string | undefined> = {}): string {
  const said = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const search = new URLSearchParams([...(at === undefined ? [] : [["at", localTimeAt(at)]]), ...said]).toString();
  return `/newsroom/front${search === "" ? "" : `?${search}`}`;
}
