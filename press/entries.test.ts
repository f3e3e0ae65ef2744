import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { capture } from "./capture.ts";
import { entriesBefore } from "./entries.ts";
import type { Handler } from "./typesetter.ts";

const folder = mkdtempSync(join(tmpdir(), "broadsheet-entries-"));

/** A page's entry, as a build leaves it: says which it is, what it was asked for and what it was told. */
const entry = (name: string) => `
exports.handler = async (request, response, { requestMeta }) => {
  if (request.url.includes("breaks")) throw new Error("planted");
  response.end(JSON.stringify({ entry: ${JSON.stringify(name)}, url: request.url, initURL: requestMeta.initURL }));
};`;

const ROUTES = {
  headers: [{ regex: "^/(?!media)", headers: [{ key: "X-Rules", value: "some" }] }],
  rewrites: {
    beforeFiles: [
      { regex: "^/(\\d{4})/([^/]+?)\\.md(?:/)?$", destination: "/:year/:slug/markdown" },
      { regex: "^/feed(?:\\.(xml|json))(?:/)?$", destination: "/feed/:format" },
    ],
  },
  dynamicRoutes: [
    { page: "/feed/[format]", regex: "^/feed/([^/]+?)(?:/)?$" },
    { page: "/[place]", regex: "^/([^/]+?)(?:/)?$" },
    { page: "/[place]/[slug]", regex: "^/([^/]+?)/([^/]+?)(?:/)?$" },
    { page: "/[place]/[slug]/markdown", regex: "^/([^/]+?)/([^/]+?)/markdown(?:/)?$" },
  ],
};

const NAMES = {
  "/(site)/page": "/",
  "/(site)/about/page": "/about",
  "/(site)/feed/[format]/route": "/feed/[format]",
  "/(site)/[place]/page": "/[place]",
  "/(site)/[place]/[slug]/page": "/[place]/[slug]",
  "/(site)/[place]/[slug]/markdown/route": "/[place]/[slug]/markdown",
};

let handle: Handler;

beforeAll(async () => {
  mkdirSync(join(folder, "server"));
  const files = Object.keys(NAMES).map((name, nth) => [name, `entry-${nth}.js`] as const);
  for (const [name, file] of files) writeFileSync(join(folder, "server", file), entry(name));
  writeFileSync(join(folder, "routes-manifest.json"), JSON.stringify(ROUTES));
  writeFileSync(join(folder, "app-path-routes-manifest.json"), JSON.stringify(NAMES));
  writeFileSync(join(folder, "server", "app-paths-manifest.json"), JSON.stringify(Object.fromEntries(files)));
  handle = await entriesBefore(async (request, response) => void response.end(`server ${request.url}`), folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function ask(address: string) {
  const { body, headers } = await capture(address, "paper.example", handle);
  const said = body.toString();
  return said.startsWith("server") ? said : { ...JSON.parse(said), rules: headers["x-rules"] };
}

test("each address comes to the entry that Next would have found, by the address as it was asked for", async () => {
  const entries = {
    "/": "/(site)/page",
    "/about": "/(site)/about/page",
    "/veles-bay": "/(site)/[place]/page",
    "/veles-bay/fog-a1": "/(site)/[place]/[slug]/page",
    "/feed.xml": "/(site)/feed/[format]/route",
    "/2026/fog-a1.md": "/(site)/[place]/[slug]/markdown/route",
  };
  for (const [url, name] of Object.entries(entries))
    expect(await ask(url)).toEqual({ entry: name, url, initURL: `http://paper.example${url}`, rules: "some" });
});

test("files, questions, letters beyond ASCII and unknown addresses are left to Next", async () => {
  for (const url of ["/favicon.svg", "/_next/static/a.js", "/search?q=fog", "/%D0%B1", "/a/b/c/d", "/2026/fog.txt"])
    expect(await ask(url)).toBe(`server ${url}`);
});

test("what an entry throws is thrown on", async () => {
  await expect(ask("/breaks")).rejects.toThrow("planted");
});
