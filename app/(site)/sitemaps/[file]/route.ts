import { findSitemapMonth, listNews, readSitemapMonth } from "#db/queries/sitemaps.ts";
import { articleEntry, type SitemapEntry } from "#domain/sitemaps/entry.ts";
import { listMonthFiles, nameMonthFile, readMonthFile } from "#domain/sitemaps/month-files.ts";
import { NEWS_SPAN, renderNewsSitemap } from "#domain/sitemaps/news-sitemap.ts";
import { writeSitemap } from "#domain/sitemaps/urlset.ts";
import { answerUntil } from "../../_answer/answer.ts";
import { answerStamped } from "../../_answer/stamp.ts";
import { answerText } from "../../_answer/text.ts";
import { publication } from "../../_publication/publication.ts";
import { takePages } from "../_pages.ts";

export const dynamic = "force-dynamic";

interface Context {
  params: Promise<{ file: string }>;
}

const TYPE = "application/xml";

/** One sitemap: `news.xml`, `pages.xml`, or a month of articles, `2026-02.xml`, with `-2` and so on when it is large. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  // News grows old without anything being changed, so it carries no time of change.
  if (file === "news.xml") return answerText(200, await writeNews(), TYPE);
  const write = async () => writeEntries((await takePages(file)) ?? (await findMonthEntries(file)));
  return (await answerStamped(request, { type: TYPE, write })) ?? answerText(404, "There is no such sitemap.");
}

async function writeNews(): Promise<string> {
  const now = Date.now();
  const news = await listNews(now);
  const oldest = news.at(-1);
  answerUntil(oldest && oldest.releasedAt + NEWS_SPAN);
  return renderNewsSitemap(publication(), news, now);
}

/** The articles of a month's file; undefined when the month has no such file. */
async function findMonthEntries(file: string): Promise<AsyncIterable<SitemapEntry> | undefined> {
  const asked = readMonthFile(file);
  const month = asked && (await findSitemapMonth(asked.month));
  if (asked === undefined || month === undefined) return undefined;
  const path = `/sitemaps/${nameMonthFile(asked)}`;
  return listMonthFiles([month]).some((known) => known.path === path) ? readEntries(asked) : undefined;
}

async function* readEntries({ month, part }: { month: string; part: number }): AsyncGenerator<SitemapEntry> {
  for await (const { pictures, ...article } of readSitemapMonth(month, part)) {
    yield articleEntry(publication(), article, pictures);
  }
}

/** The whole file, so that a failure halfway is an error and not half a list. */
async function writeEntries(entries: AsyncIterable<SitemapEntry> | Iterable<SitemapEntry> | undefined) {
  if (entries === undefined) return undefined;
  let text = "";
  for await (const piece of writeSitemap(publication(), entries)) text += piece;
  return text;
}
