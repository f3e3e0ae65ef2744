import { findArticle, findWithdrawal } from "#db/queries/articles.ts";
import type { Article } from "#domain/articles/article.ts";
import { idIn, pathOf } from "#domain/articles/permalink.ts";
import type { Withdrawal } from "#domain/articles/withdrawal.ts";
import { calendarDay } from "#domain/calendar.ts";
import { readSegment } from "../../../../_answer/segment.ts";

export interface AskedAddress {
  place: string;
  month: string;
  day: string;
  slug: string;
}

/** What an address of an article leads to. */
export type Found =
  | { kind: "article"; article: Article }
  /** Another spelling: the one address it has. */
  | { kind: "elsewhere"; path: string }
  | { kind: "withdrawn"; withdrawal: Withdrawal };

/** Looks up by id alone; undefined when there is no such article, or no such day at all. */
export async function findAsked({ place, month, day, slug }: AskedAddress): Promise<Found | undefined> {
  const segment = readSegment(slug);
  if (segment === undefined || calendarDay(place, month, day) === undefined) return undefined;
  const article = await findArticle(idIn(segment));
  if (article === undefined) {
    const withdrawal = await findWithdrawal(idIn(segment));
    return withdrawal && { kind: "withdrawn", withdrawal };
  }
  const path = pathOf(article);
  return path === `/${place}/${month}/${day}/${segment}` ? { kind: "article", article } : { kind: "elsewhere", path };
}
