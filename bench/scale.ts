import { statSync } from "node:fs";
import { join } from "node:path";
import { openStore, replaceStore, store } from "#db/client.ts";
import { migrate } from "#db/migrate.ts";
import { count } from "#db/operators.ts";
import { listNews, listSitemapMonths, readSitemapMonth } from "#db/queries/sitemaps.ts";
import { articles } from "#db/schema/articles.ts";
import { articleEntry } from "#domain/sitemaps/entry.ts";
import { renderNewsSitemap } from "#domain/sitemaps/news-sitemap.ts";
import { writeSitemap } from "#domain/sitemaps/urlset.ts";
import { site } from "#site.ts";
import { measureDesk } from "./desk.ts";
import { addNames, growTo } from "./generate.ts";
import { quantilesOf, timeEach } from "./quantiles.ts";
import { measureListing, measureSearch } from "./search.ts";
import { chanceOf, Vocabulary } from "./words.ts";

const SEED = 20_261_117;
const NOW = Date.parse("2026-11-17T12:00:00Z");
const SITEMAP_ROUNDS = 10;
/** Milliseconds; those of the processor tell more where other work goes on. */
const HEADINGS = [
  ...["articles", "database MB", "made in s"],
  ...["search p50", "search p95", "search processor p50", "search processor p95", "held up p95"],
  ...["listing p50", "listing p95", "listing processor p50", "listing processor p95"],
];
const publication = { url: "http://localhost", name: site.name, language: site.language };

/** Grows a generated paper in that folder from size to size and prints what search, listings and sitemaps cost there. */
export async function measureScale(folder: string, sizes: readonly number[]): Promise<void> {
  const file = join(folder, "generated", "broadsheet.db");
  const open = openStore(file, { create: true });
  migrate(open.writer, NOW);
  // What is thrown away afterwards need not survive a power cut.
  open.writer.pragma("synchronous = OFF");
  replaceStore(open);
  const vocabulary = new Vocabulary(chanceOf(SEED));
  let has = await countAll();
  if (has === 0) await addNames(vocabulary);
  console.log(`\n| ${HEADINGS.join(" | ")} |\n|${" ---: |".repeat(HEADINGS.length)}`);
  for (const size of sizes) {
    const began = performance.now();
    await growTo(size, has, vocabulary, NOW);
    open.writer.pragma("wal_checkpoint(TRUNCATE)");
    const seconds = (performance.now() - began) / 1000;
    has = size;
    const [search, listing] = [await measureSearch(vocabulary, NOW), await measureListing()];
    const searched = [search.p50, search.p95, search.cpu.p50, search.cpu.p95, search.held];
    const listed = [listing.p50, listing.p95, listing.cpu.p50, listing.cpu.p95];
    const figures = [...searched, ...listed].map((figure) => figure.toFixed(2));
    console.log(`| ${[size, Math.round(statSync(file).size / 1e6), seconds.toFixed(0), ...figures].join(" | ")} |`);
  }
  await measureSitemaps();
  const { list, counts } = await measureDesk(vocabulary, NOW);
  console.log("\n| desk | p50 ms | p95 ms |\n| --- | ---: | ---: |");
  for (const [name, { p50, p95 }] of Object.entries({ "a page of 50 stories": list, "all counts": counts }))
    console.log(`| ${name}, ${has} stories | ${p50.toFixed(1)} | ${p95.toFixed(1)} |`);
  open.close();
}

/** What stands in a kept paper already. */
async function countAll(): Promise<number> {
  const [row] = await store.read.select({ articles: count() }).from(articles);
  return row?.articles ?? 0;
}

async function measureSitemaps(): Promise<void> {
  const months = await listSitemapMonths();
  const fullest = months.toSorted((one, other) => other.articles - one.articles)[0];
  const month = fullest?.month ?? "";
  console.log("\n| sitemap | bytes | p50 ms | p95 ms |\n| --- | ---: | ---: | ---: |");
  await measureText("news.xml", async () => renderNewsSitemap(publication, await listNews(NOW), NOW));
  await measureText(`${month}.xml, ${fullest?.articles} articles`, () => writeMonth(month));
}

async function measureText(name: string, write: () => Promise<string>): Promise<void> {
  const bytes = Buffer.byteLength(await write());
  const { p50, p95 } = quantilesOf(await timeEach(Array.from({ length: SITEMAP_ROUNDS }, () => write)));
  console.log(`| ${name} | ${bytes} | ${p50.toFixed(1)} | ${p95.toFixed(1)} |`);
}

async function writeMonth(month: string): Promise<string> {
  async function* entries() {
    for await (const { pictures, ...article } of readSitemapMonth(month, 1)) {
      yield articleEntry(publication, article, pictures);
    }
  }
  let text = "";
  for await (const piece of writeSitemap(publication, entries())) text += piece;
  return text;
}
