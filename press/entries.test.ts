import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Captured } from "./capture.ts";
import { entriesBefore } from "./entries.ts";
import type { Maker } from "./typesetter.ts";

const folder = mkdtempSync(join(tmpdir(), "broadsheet-entries-"));
const react = JSON.stringify(createRequire(import.meta.url).resolve("react"));

const LAYOUT = `[async () => ({ default: ({ children }) => h("html", null, h("body", null, children)) }), "[project]/layout.tsx"]`;

/** A page's entry as a build leaves it: a tree of folders. The page waits, and what it returns waits once more. */
const page = (name: string, more = "") => `
const { createElement: h } = require(${react});
const Words = ({ said }) => h("p", null, said);
const Outer = async ({ said }) => h("main", null, h("title", null, ${JSON.stringify(name)}), h(Words, { said }));
const Page = async ({ params, searchParams }) => {
  const said = await params;
  const refused = said.place === "moved" ? { digest: "NEXT_REDIRECT;replace;/;308;" } : {};
  if (["moved", "breaks"].includes(said.place)) throw Object.assign(new Error("planted"), refused);
  return h(Outer, { said: JSON.stringify([said, await searchParams]) });
};
const leaf = ["__PAGE__", {}, { page: [async () => ({ default: Page }), "[project]/page.tsx"] }];
exports.routeModule = { userland: { loaderTree: ["", { children: leaf }, { layout: ${LAYOUT} ${more} }] } };`;

const handler = (name: string) => `
exports.routeModule = { userland: { GET: async (request, { params }) =>
  new Response(JSON.stringify({ entry: ${JSON.stringify(name)}, url: request.url, params: await params }),
    { status: 203, headers: { "content-type": "application/json", "x-own": "own" } }) } };`;

const ROUTES = {
  headers: [{ regex: "^/(?!media)", headers: [{ key: "X-Rules", value: "some" }] }],
  rewrites: {
    beforeFiles: [
      { regex: "^/(\\d{4})/([^/]+?)\\.md(?:/)?$", destination: "/:place/:slug/markdown" },
      { regex: "^/feed(?:\\.(xml|json))(?:/)?$", destination: "/feed/:format" },
    ],
  },
  dynamicRoutes: [
    { page: "/feed/[format]", regex: "^/feed/([^/]+?)(?:/)?$" },
    { page: "/[place]", regex: "^/([^/]+?)(?:/)?$" },
    { page: "/[place]/[slug]", regex: "^/([^/]+?)/([^/]+?)(?:/)?$" },
    { page: "/[place]/[slug]/markdown", regex: "^/([^/]+?)/([^/]+?)/markdown(?:/)?$" },
    { page: "/[...missing]", regex: "^/(.+?)(?:/)?$" },
  ],
};

const ENTRIES: Record<string, [route: string, entry: string]> = {
  "/(site)/page": ["/", page("front")],
  "/(site)/about/page": ["/about", page("about", `, loading: [async () => ({}), "[project]/loading.tsx"]`)],
  "/(site)/feed/[format]/route": ["/feed/[format]", handler("feed")],
  "/(site)/[place]/page": ["/[place]", page("place")],
  "/(site)/[place]/[slug]/page": ["/[place]/[slug]", page("article")],
  "/(site)/[place]/[slug]/markdown/route": ["/[place]/[slug]/markdown", handler("markdown")],
  "/(site)/[...missing]/page": ["/[...missing]", page("missing")],
  "/(newsroom)/newsroom/page": ["/newsroom", page("newsroom")],
  "/(site)/bare/page": ["/bare", page("bare").replaceAll("[project]/", "[project]/elsewhere/")],
};

const notes: unknown[] = [];
let make: Maker;

beforeAll(async () => {
  mkdirSync(join(folder, "server"));
  const file = (nth: number, ending: string) => `entry-${nth}${ending}`;
  for (const [nth, [name, [, entry]]] of Object.entries(ENTRIES).entries()) {
    writeFileSync(join(folder, "server", file(nth, ".js")), entry);
    const styles = { "[project]/layout": [{ path: "static/a.css" }], "[project]/page": [{ path: "static/a.css" }] };
    const script = `globalThis.M = {};\nglobalThis.M["${name}"] = ${JSON.stringify({ entryCSSFiles: styles })};`;
    writeFileSync(join(folder, "server", file(nth, "_client-reference-manifest.js")), script);
  }
  const named = (value: (nth: number, route: string) => string) =>
    JSON.stringify(
      Object.fromEntries(Object.entries(ENTRIES).map(([name, [route]], nth) => [name, value(nth, route)])),
    );
  writeFileSync(join(folder, "routes-manifest.json"), JSON.stringify(ROUTES));
  writeFileSync(
    join(folder, "app-path-routes-manifest.json"),
    named((_, route) => route),
  );
  writeFileSync(
    join(folder, "server", "app-paths-manifest.json"),
    named((nth) => file(nth, ".js")),
  );
  const next = async (address: string): Promise<Captured> => ({ status: 200, headers: {}, body: `Next ${address}` });
  make = await entriesBefore(next, "http://paper.example", (problem) => notes.push(problem), folder);
});
beforeEach(() => void notes.splice(0));
afterAll(() => rmSync(folder, { recursive: true }));

const bodyOf = async (address: string) => String((await make(address)).body);

test("a page is whole HTML in its layout, with its stylesheet once, and all that Next puts into a head", async () => {
  expect(await make("/")).toEqual({
    status: 200,
    headers: { "content-type": "text/html; charset=utf-8", "x-rules": "some" },
    body:
      '<!DOCTYPE html><html><head><meta charSet="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/>' +
      '<link rel="stylesheet" href="/_next/static/a.css" data-precedence="next"/><title>front</title></head>' +
      "<body><main><p>[{},{}]</p></main></body></html>",
  });
});

test("each address comes to the entry that Next would have found, with what stands in it as it was written", async () => {
  const pages = {
    "/veles-bay": ["place", { place: "veles-bay" }],
    "/veles-bay/fog-a1": ["article", { place: "veles-bay", slug: "fog-a1" }],
    "/front/2026-11-17T20:00": ["article", { place: "front", slug: "2026-11-17T20:00" }],
    "/%D0%B1/%D1%8F-a1": ["article", { place: "%D0%B1", slug: "%D1%8F-a1" }],
    "/a/b/c/d": ["missing", { missing: ["a", "b", "c", "d"] }],
  };
  for (const [address, [name, params]] of Object.entries(pages)) {
    const html = (await bodyOf(address)).replaceAll("&quot;", '"');
    expect(html).toContain(`<title>${name}</title>`);
    expect(html).toContain(`<p>${JSON.stringify([params, {}])}</p>`);
  }
});

test("a route handler answers for itself, asked by the address that was asked for", async () => {
  const asked = { "/feed.xml": { format: "xml" }, "/2026/fog-a1.md": { place: "2026", slug: "fog-a1" } };
  for (const [address, params] of Object.entries(asked)) {
    const { status, headers, body } = await make(address);
    expect([status, headers]).toEqual([203, { "content-type": "application/json", "x-own": "own", "x-rules": "some" }]);
    expect(JSON.parse(String(body))).toMatchObject({ url: `http://paper.example${address}`, params });
  }
});

test("what is asked after a question mark comes to the page, a list where it stands there twice", async () => {
  const html = (await bodyOf("/search?q=fog&topic=a&topic=b&from=")).replaceAll("&quot;", '"');
  expect(html).toContain('{"q":"fog","topic":["a","b"],"from":""}');
});

test("files, addresses that are no text, the newsroom, and pages with more to them than layouts are left to Next", async () => {
  for (const address of ["/favicon.svg", "/_next/static/a.js", "/%D0", "/2026/fog.txt", "/about", "/newsroom"])
    expect(await bodyOf(address)).toBe(`Next ${address}`);
  expect(notes).toEqual([]);
});

test("a page whose stylesheets the build does not name is left to Next, and told: it would come out bare", async () => {
  expect(await bodyOf("/bare")).toBe("Next /bare");
  expect(notes).toEqual([expect.objectContaining({ message: expect.stringContaining("stylesheets") })]);
});

test("what a page throws is Next's to answer; only what Next could make after all is told", async () => {
  expect(await bodyOf("/moved")).toBe("Next /moved");
  expect(notes).toEqual([]);
  expect(await bodyOf("/breaks")).toBe("Next /breaks");
  expect(notes).toEqual([expect.objectContaining({ message: "planted" })]);
});
