import { join } from "node:path";
import { openStore, replaceStore } from "#db/client.ts";
import { migrate } from "#db/migrate.ts";
import { listSitemapMonths, readSitemapMonth } from "#db/queries/sitemaps.ts";
import { articleEntry } from "#domain/sitemaps/entry.ts";
import { listMonthFiles, readMonthFile } from "#domain/sitemaps/month-files.ts";
import { renderSitemapIndex } from "#domain/sitemaps/sitemap-index.ts";
import { MOST_BYTES, MOST_URLS, writeSitemap } from "#domain/sitemaps/urlset.ts";
import { site } from "#site.ts";

const MILLION = 1_000_000;
const NOW = Date.parse("2026-11-17T12:00:00Z");
/** Nine tenths stand in twenty years, one tenth in a single month, as after an import whose dates were lost. */
const IN_ONE_MONTH = 100_000;
const publication = { url: "http://localhost", name: site.name, language: site.language };

const NUMBERS = `with recursive numbers(id) as (select 1 union all select id + 1 from numbers where id < ${MILLION})`;
const RELEASED = `iif(id > ${MILLION - IN_ONE_MONTH}, ${NOW} - (${MILLION} - id) * 10000, ${NOW} - 86400000 * 40 - (${MILLION} - id) * 700000)`;
const ON = `date((${RELEASED}) / 1000, 'unixepoch')`;

/** Bare rows: a sitemap reads addresses and times, and neither bylines nor words. */
const FILL = `
insert into stories (id, state, created_at, released_on, released_at)
  ${NUMBERS} select id, 'published', ${RELEASED}, ${ON}, ${RELEASED} from numbers;
insert into articles (id, slug, released_on, released_at, section, label, language, kicker, headline, headline_key,
  front_headline, social_headline, search_headline, standfirst, dateline, translation_group, word_count, reading_minutes,
  body, releases, version_hash)
  ${NUMBERS} select id, 'words-of-a-headline-of-common-length-' || id, ${ON}, ${RELEASED}, 'world', 'news', 'en', '', 'Words', 'words',
  '', '', '', '', '', id, 1, 1, '{"type":"doc","content":[]}', 1, '' from numbers;
`;

/** Writes every sitemap of a paper of a million articles. @throws Error when a file or the index exceeds the protocol's limits */
export async function measureMillion(folder: string): Promise<void> {
  const open = openStore(join(folder, "million", "broadsheet.db"), { create: true });
  migrate(open.writer, NOW);
  open.writer.pragma("synchronous = OFF");
  open.writer.exec(FILL);
  replaceStore(open);
  const began = performance.now();
  const files = listMonthFiles(await listSitemapMonths());
  const index = renderSitemapIndex(publication, files);
  const written = [];
  for (const { path } of files) written.push(await writeFile(path));
  const all = written.reduce((sum, { urls }) => sum + urls, 0);
  const [urls, bytes] = [Math.max(...written.map((file) => file.urls)), Math.max(...written.map((file) => file.bytes))];
  open.close();
  if (all !== MILLION) throw new Error(`The sitemaps list ${all} articles of ${MILLION}.`);
  if (urls > MOST_URLS || bytes > MOST_BYTES || files.length > MOST_URLS)
    throw new Error("A sitemap is over the limit.");
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(
    `\n${MILLION} articles: ${files.length} sitemap files, at most ${urls} addresses and ${bytes} bytes in one; index of ${Buffer.byteLength(index)} bytes; all written in ${seconds} s.`,
  );
}

async function writeFile(path: string): Promise<{ urls: number; bytes: number }> {
  const asked = readMonthFile(path.replace("/sitemaps/", ""));
  if (asked === undefined) throw new Error(`${path} is no sitemap of a month.`);
  let urls = 0;
  async function* entries(month: string, part: number) {
    for await (const article of readSitemapMonth(month, part)) {
      urls += 1;
      yield articleEntry(publication, article, article.pictures);
    }
  }
  let bytes = 0;
  for await (const piece of writeSitemap(publication, entries(asked.month, asked.part)))
    bytes += Buffer.byteLength(piece);
  return { urls, bytes };
}
