import { expect, test } from "@playwright/test";
import { PAGES } from "./support/addresses.ts";

const IMPOSSIBLE = [
  "/2026/13/45/x-a1",
  "/2026/02/30/x-a2001",
  "/2026/02/14/x-a999999999999",
  "/2026/02/14/x-a9999999999999999999999",
  "/2026/02/14/x-a0",
  "/2026/02/14/x",
  "/2026/02/14/x.md",
  "/2026/02/14/x-a999999999999.md",
  "/2026/13",
  "/0000",
  "/0000/01/01",
  "/9999",
  "/26",
  "/2026/1",
  "/2026/11/1",
  "/2026/11/31",
  "/news/before/0",
  "/veles-bay/before/0",
  "/veles-bay/before/x",
  "/veles-bay/before/999999999",
  "/veles-bay/before/2040",
  "/veles-bay/before/99999999999999999999999",
  "/veles-bay/2001",
  "/latest/before/0",
  "/corrections/before/999999",
  "/topic/none",
  "/topic",
  "/topic/flood-defences/before/0",
  "/author/nobody",
  "/author/ines-calder/before/-1",
  "/media/x/y",
  "/media/00000000000000000000000000000000/a-400.webp",
  "/media/..%2f..%2fbroadsheet.db/x",
  "/%00",
  "/%ff",
  "/%E0%A4%A",
  "/2026/02/14/%ff-a2001",
  "/topic/%00",
  "/author/%2e%2e%2f",
  "/author/__proto__",
  "/constructor",
  "/🗞️",
  "/missing",
  "/_next/static/none.js",
  `/${"x".repeat(10_000)}`,
  `/topic/${"%F0%9F%97%9E".repeat(200)}`,
  "/wp-login.php",
  "/.env",
];

test("impossible, malformed, unknown and oversized addresses answer 404 with a page, never 500 @once", async ({
  request,
}) => {
  for (const address of IMPOSSIBLE) {
    const answer = await request.get(address, { maxRedirects: 0 });
    expect([address.slice(0, 60), answer.status()]).toEqual([address.slice(0, 60), 404]);
  }
});

test("another spelling of a known article leads to its one address in one hop, 308 @once", async ({
  request,
  baseURL,
}) => {
  // A doubled slash at the front would name another host to the browser: hence the whole address.
  for (const spelling of [
    "/2026/11/17/a2001",
    "/2026/11/17/old-slug-a2001",
    "/2020/01/01/orva-barrier-vote-a2001",
    "/2026/11/17/ORVA-a2001",
    "/2026/11/17/orva-barrier-vote-a2001/",
    "//2026/11//17/x-a2001",
  ]) {
    const answer = await request.get(`${baseURL}${spelling}`, { maxRedirects: 0 });
    expect([spelling, answer.status(), answer.headers().location]).toEqual([spelling, 308, PAGES.article]);
  }
  const markdown = await request.get("/2026/11/17/old-slug-a2001.md", { maxRedirects: 0 });
  expect([markdown.status(), markdown.headers().location]).toEqual([308, `${PAGES.article}.md`]);
});

test("HEAD answers like GET without a body, and POST is refused with 405, on every kind of page @once", async ({
  request,
}) => {
  for (const address of Object.values(PAGES)) {
    const [head, get] = [await request.head(address), await request.get(address)];
    expect([address, head.status(), (await head.body()).length]).toEqual([address, get.status(), 0]);
    const post = await request.post(address, { data: "x=1" });
    expect([address, post.status(), post.headers().allow]).toEqual([address, 405, "GET, HEAD"]);
  }
});

test("query strings never change or break a page @once", async ({ request }) => {
  for (const query of ["?utm_source=x", "?%00=%ff", "?a[]=1&a[]=2", `?${"q".repeat(3000)}`, `?${"q".repeat(9000)}`]) {
    expect([query.slice(0, 20), (await request.get(`${PAGES.article}${query}`)).status()]).toEqual([
      query.slice(0, 20),
      200,
    ]);
  }
});

test("a page that has not changed answers 304 to who has it @once", async ({ request }) => {
  const first = await request.get(PAGES.article);
  const again = await request.get(PAGES.article, { headers: { "If-None-Match": first.headers().etag ?? "" } });
  expect([again.status(), (await again.body()).length]).toEqual([304, 0]);
});

test("a browser that asks for the icon without having read a page gets it @once", async ({ request }) => {
  const icon = await request.get("/favicon.ico");
  expect([icon.status(), icon.headers()["content-type"]]).toEqual([200, "image/x-icon"]);
  expect((await icon.body()).length).toBeLessThan(2000);
});

test("what the framework would answer by itself is the paper's own missing page @once", async ({ request }) => {
  for (const address of ["/_next/image", "/404", "/500", "/_error", "/_not-found"]) {
    const answer = await request.get(address);
    expect([address, answer.status()]).toEqual([address, 404]);
    expect(await answer.text(), address).toContain("This page is somewhere in the fog");
  }
});
