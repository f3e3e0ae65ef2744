import { type APIRequestContext, expect, test } from "@playwright/test";
import { withdrawArticle } from "#newsroom/corrections.ts";
import { aDraft, deskOf, publish } from "./support/newsroom.ts";

const TWO_DAYS = 48 * 3_600_000;
/** An article of the sample paper; what other tests publish has higher numbers. */
const SAMPLE = /-a20(?:[0-8]\d|9[0-2])$/;

async function read(request: APIRequestContext, address: string): Promise<string> {
  const answer = await request.get(address);
  expect([address, answer.status(), answer.headers()["content-type"]]).toEqual([
    address,
    200,
    "application/xml; charset=utf-8",
  ]);
  return answer.text();
}

function pathsIn(xml: string, element = "loc"): string[] {
  return [...xml.matchAll(new RegExp(`<${element}>([^<]*)</${element}>`, "g"))].map(
    ([, url = ""]) => new URL(url).pathname,
  );
}

/** Every file of the index with its text. */
async function crawl(request: APIRequestContext): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const path of pathsIn(await read(request, "/sitemap.xml"))) files.set(path, await read(request, path));
  return files;
}

/** The sample paper's articles, as the listing of everything shows them page by page. */
async function walkLatest(request: APIRequestContext): Promise<Set<string>> {
  const found = new Set<string>();
  for (let page: string | undefined = "/latest"; page !== undefined; ) {
    const html = await (await request.get(page)).text();
    for (const [, path = ""] of html.matchAll(/href="([^"#?]+-a\d+)"/g)) if (SAMPLE.test(path)) found.add(path);
    page = /href="(\/latest\/before\/\d+)"/.exec(html)?.[1];
  }
  return found;
}

test("robots are told of the sitemaps and kept out of the newsroom @once", async ({ request, baseURL }) => {
  const answer = await request.get("/robots.txt");
  expect(answer.headers()["content-type"]).toBe("text/plain; charset=utf-8");
  const text = await answer.text();
  expect(text).toContain(`Sitemap: ${baseURL}/sitemap.xml\n`);
  expect(text).toContain(`Sitemap: ${baseURL}/sitemaps/news.xml\n`);
  expect(text).toContain("Disallow: /newsroom\n");
});

test("the files of the index hold every article of the paper exactly once, and nothing twice @once", async ({
  request,
}) => {
  const listed = await walkLatest(request);
  const months = [...(await crawl(request))].filter(([file]) => /^\/sitemaps\/\d{4}-\d{2}\.xml$/.test(file));
  const paths = months.flatMap(([, xml]) => pathsIn(xml));
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths.filter((path) => SAMPLE.test(path)).sort()).toEqual([...listed].sort());
  for (const [file, xml] of months) {
    const month = file.slice("/sitemaps/".length, -".xml".length).replace("-", "/");
    expect(pathsIn(xml).every((path) => path.startsWith(`/${month}/`))).toBe(true);
  }
});

test("every other page is in the file of pages, and each answers @once", async ({ request }) => {
  const paths = pathsIn(await read(request, "/sitemaps/pages.xml"));
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths).toEqual(
    expect.arrayContaining(["/", "/sport", "/topic/flood-defences", "/author/ines-calder", "/2026/11"]),
  );
  for (const path of paths.filter((_, index) => index % 5 === 0)) {
    expect([path, (await request.get(path)).status()]).toEqual([path, 200]);
  }
});

test("the languages of a text name each other and the one for everybody else, all alike @once", async ({ request }) => {
  const xml = await read(request, "/sitemaps/2026-11.xml");
  const entries = [...xml.matchAll(/<url>.*?<\/url>/g)]
    .map(([entry]) => entry)
    .filter((entry) => /-a(?:2001|2072|2073)<\/loc>/.test(entry));
  const alternates = entries.map((entry) =>
    entry.match(/<xhtml:link [^>]*>/g)?.map((link) => link.replaceAll(/\s+/g, " ")),
  );
  expect(entries).toHaveLength(3);
  expect(alternates[0]?.map((link) => /hreflang="([^"]+)"/.exec(link)?.[1])).toEqual(["en", "ru", "ar", "x-default"]);
  expect(alternates[1]).toEqual(alternates[0]);
  expect(alternates[2]).toEqual(alternates[0]);
  const pictures = pathsIn(entries.join(""), "image:loc");
  expect(pictures.length).toBeGreaterThan(0);
  expect((await request.get(pictures[0] ?? "")).headers()["content-type"]).toBe("image/webp");
});

test("news is what came out in the last two days, at once, with its title as typed @once", async ({ request }) => {
  const { id, path } = await publish(aDraft({ headline: "Fish & <chips> “tested”", slug: "a-news-test" }));
  const xml = await read(request, "/sitemaps/news.xml");
  const entry = [...xml.matchAll(/<url>.*?<\/url>/g)].find(([text]) => text.includes(`${path}</loc>`))?.[0];
  expect(entry).toContain("<news:title>Fish &amp; &lt;chips&gt; “tested”</news:title>");
  expect(entry).toContain("<news:name>The Meridian</news:name><news:language>en</news:language>");
  const times = [...xml.matchAll(/<news:publication_date>([^<]+)/g)].map(([, time = ""]) => Date.parse(time));
  expect(Math.min(...times)).toBeGreaterThan(Date.now() - TWO_DAYS);
  expect(pathsIn(xml).filter((listed) => SAMPLE.test(listed))).toEqual([]);
  await withdrawArticle(deskOf("publisher"), id, { reason: "A test." });
  const texts = [await read(request, "/sitemaps/news.xml"), ...(await crawl(request)).values()];
  expect(texts.filter((text) => text.includes(path))).toEqual([]);
});

test("files that are not there answer 404 @once", async ({ request }) => {
  for (const file of [
    "2031-01.xml",
    "2026-13.xml",
    "2026-11-2.xml",
    "2026-11-1.xml",
    "pages-2.xml",
    "pages.json",
    "x",
  ]) {
    expect([file, (await request.get(`/sitemaps/${file}`)).status()]).toEqual([file, 404]);
  }
});

test("every sitemap and description is well-formed for a strict reader @once", async ({ page, request }) => {
  const roots = { "/opensearch.xml": "OpenSearchDescription", "/sitemap.xml": "sitemapindex" };
  const files = Object.fromEntries(
    [...(await crawl(request)).keys(), "/sitemaps/news.xml"].map((file) => [file, "urlset"]),
  );
  for (const [address, root] of Object.entries({ ...files, ...roots })) {
    const text = await (await request.get(address)).text();
    const read = await page.evaluate((xml) => {
      const document = new DOMParser().parseFromString(xml, "application/xml");
      return document.querySelector("parsererror")?.textContent ?? document.documentElement.localName;
    }, text);
    expect([address, read]).toEqual([address, root]);
  }
});

test("whoever finds a hole learns whom to tell, for less than a year @once", async ({ request, baseURL }) => {
  const text = await (await request.get("/.well-known/security.txt")).text();
  expect(text).toMatch(/^Contact: mailto:\S+@\S+$/m);
  expect(text).toContain(`Canonical: ${baseURL}/.well-known/security.txt\n`);
  const expires = Date.parse(/^Expires: (\S+)$/m.exec(text)?.[1] ?? "");
  expect(expires).toBeGreaterThan(Date.now());
  expect(expires).toBeLessThan(Date.now() + 365 * 24 * 3_600_000);
});
