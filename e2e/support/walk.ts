import type { APIRequestContext } from "@playwright/test";

const ABREAST = 8;
/** Addresses no page leads to, which could leak all the same. */
const UNLINKED = [
  "/robots.txt",
  "/manifest.webmanifest",
  "/opensearch.xml",
  "/healthz",
  "/sitemap.xml",
  "/sitemaps/pages.xml",
  "/sitemaps/news.xml",
  `/sitemaps/${new Date().toISOString().slice(0, 7)}.xml`,
  "/search?q=",
  "/front/2026-11-17T20:00",
];

/**
 * Reads the whole paper as a crawler does: from the front page along every link of our own, feeds among them, and every form of each article.
 * @returns text of every answer by its address, whatever its status
 */
export async function walkPaper(
  request: APIRequestContext,
  start: readonly string[] = ["/"],
): Promise<Map<string, string>> {
  const seen = new Map<string, string>();
  const waiting = new Set<string>([...start, ...UNLINKED]);
  while (waiting.size > 0) {
    const batch = [...waiting].slice(0, ABREAST);
    for (const address of batch) waiting.delete(address);
    const answers = await Promise.all(batch.map(async (address) => [address, await read(request, address)] as const));
    for (const [address, text] of answers) {
      seen.set(address, text);
      for (const next of addressesIn(text)) if (!seen.has(next)) waiting.add(next);
    }
  }
  return seen;
}

async function read(request: APIRequestContext, address: string): Promise<string> {
  const answer = await request.get(address, { maxRedirects: 0 });
  return /text|json|xml/.test(answer.headers()["content-type"] ?? "") ? answer.text() : "";
}

function addressesIn(html: string): string[] {
  const targets = [...html.matchAll(/\s(?:href|src)="(\/(?!\/)[^"#?]*)/g)].map(([, target]) => target ?? "");
  // Each front of the past leads to the one an hour before it, for ever; `/robots.txt` keeps crawlers out.
  const pages = targets.filter((target) => !/^\/(?:_next|front|media|reader)\//.test(target));
  return pages.flatMap((page) =>
    /-a\d+$/.test(page) ? [page, `${page}.md`, `${page}.json`, `${page}/history`] : [page],
  );
}
