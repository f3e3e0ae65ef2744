import type { Instant } from "#domain/calendar.ts";
import type { SitemapFile } from "#domain/sitemaps/sitemap-index.ts";
import { URLS_PER_FILE } from "#domain/sitemaps/urlset.ts";

/** A month in which articles were released, `2026-02`. */
export interface SitemapMonth {
  month: string;
  articles: number;
  /** When an article of the month last changed. */
  changedAt: Instant;
}

/** Which file of which month. Parts count from 1. */
interface MonthPart {
  month: string;
  part: number;
}

/** The files of the months, several for a month with more articles than a file holds. */
export function listMonthFiles(months: readonly SitemapMonth[]): SitemapFile[] {
  return months.flatMap(({ month, articles, changedAt }) =>
    Array.from({ length: Math.ceil(articles / URLS_PER_FILE) }, (_, index) => ({
      path: `/sitemaps/${nameMonthFile({ month, part: index + 1 })}`,
      changedAt,
    })),
  );
}

/** `2026-02.xml`, `2026-02-2.xml` */
export function nameMonthFile({ month, part }: MonthPart): string {
  return part === 1 ? `${month}.xml` : `${month}-${part}.xml`;
}

/** The month and part of a file's name; undefined when no file could be called so. */
export function readMonthFile(name: string): MonthPart | undefined {
  const [, month, part] = /^(\d{4}-(?:0[1-9]|1[0-2]))(?:-([2-9]|[1-9]\d{1,3}))?\.xml$/.exec(name) ?? [];
  return month === undefined ? undefined : { month, part: Number(part ?? 1) };
}
