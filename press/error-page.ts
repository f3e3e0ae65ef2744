import { site } from "#site.ts";
import type { Print } from "./capture.ts";

/** The page for a failure of our own. It needs neither database nor renderer, because these may be what failed. */
export function errorPage(): Print {
  const html = `<!doctype html>
<html lang="${site.language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">
<title>This page could not be made | ${site.name}</title></head>
<body><main><p><a href="/">${site.name}</a></p><h1>This page could not be made</h1>
<p>The fault is ours, and it has been written down. Please try again in a minute.</p>
<ul><li><a href="">Try again</a></li><li><a href="/">Front page</a></li><li><a href="/latest">Latest stories</a></li></ul></main></body></html>
`;
  return { status: 500, headers: { "content-type": "text/html; charset=utf-8" }, body: Buffer.from(html) };
}
