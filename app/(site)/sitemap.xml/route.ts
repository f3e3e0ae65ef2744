import { listSitemapMonths } from "#db/queries/sitemaps.ts";
import { listMonthFiles } from "#domain/sitemaps/month-files.ts";
import { renderSitemapIndex } from "#domain/sitemaps/sitemap-index.ts";
import { answerStamped } from "../_answer/stamp.ts";
import { answerText } from "../_answer/text.ts";
import { publication } from "../_publication/publication.ts";
import { listPageFiles, listPages } from "../sitemaps/_pages.ts";

export const dynamic = "force-dynamic";

/** The list of all sitemaps but that of the news, which `/robots.txt` names by itself. */
export async function GET(request: Request): Promise<Response> {
  const write = async () => {
    const files = [...listPageFiles(await listPages()), ...listMonthFiles(await listSitemapMonths())];
    return renderSitemapIndex(publication(), files);
  };
  return (await answerStamped(request, { type: "application/xml", write })) ?? answerText(404, "There is no sitemap.");
}
