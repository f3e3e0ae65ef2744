import { site } from "#site.ts";
import type { Typeset } from "./typesetter.ts";

const AGAIN = '<a href="">Try again</a>';
const WORDS = {
  414: {
    title: "This is too long to be searched for",
    text: "To search, give a few words of what you look for.",
    next: '<a href="/search">Search</a>',
  },
  429: {
    title: "Too many pages at once",
    text: "From your address more pages were asked for than we can make. Please try again in a moment.",
    next: AGAIN,
  },
  500: {
    title: "This page could not be made",
    text: "The fault is ours, and it has been written down. Please try again in a minute.",
    next: AGAIN,
  },
  503: {
    title: "This page has to wait a moment",
    text: "Very many pages are being made just now. Please try again in a moment.",
    next: AGAIN,
  },
} as const;

/** The page for a failure of our own, or for what we do not take. It needs neither database nor renderer, because these may be what failed. */
export function errorPage(status: keyof typeof WORDS = 500): Typeset {
  const { title, text, next } = WORDS[status];
  const html = `<!doctype html>
<html lang="${site.language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">
<title>${title} | ${site.name}</title></head>
<body><main><p><a href="/">${site.name}</a></p><h1>${title}</h1>
<p>${text}</p>
<ul><li>${next}</li><li><a href="/">Front page</a></li><li><a href="/latest">Latest stories</a></li></ul></main></body></html>
`;
  const headers = { "content-type": "text/html; charset=utf-8" };
  return { status, headers, body: Buffer.from(html), said: {}, subjects: [] };
}

/** A short answer in words, for what is no page. */
export function plainText(status: number, text: string, headers: Record<string, string> = {}): Typeset {
  return {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", ...headers },
    body: Buffer.from(`${text}\n`),
    said: {},
    subjects: [],
  };
}

/** Leads elsewhere for good, whatever the method. */
export function redirectTo(location: string): Typeset {
  return { status: 308, headers: { location }, body: Buffer.alloc(0), said: {}, subjects: [] };
}
