import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { APIRequestContext } from "@playwright/test";

/** What someone who shows a link, or a search engine, reads of a page. */
export interface Unfurled {
  title: string;
  /** Values of `<meta name>` and `<meta property>`, in order. */
  meta: Record<string, string[]>;
  links: Record<string, string>[];
  /** Things of `application/ld+json`. */
  data: Thing[];
  /** Tags that belong into the head and stand after it. */
  strays: string[];
}

export interface Thing {
  "@type": string;
  [property: string]: unknown;
}

/** Reads a page as a program does that knows nothing of it. */
export async function unfurl(request: APIRequestContext, address: string): Promise<Unfurled> {
  const html = await (await request.get(address)).text();
  const [head = "", body = ""] = html.split("</head>");
  const meta: Unfurled["meta"] = {};
  for (const { name, property = name, content = "" } of tagsIn(head, "meta")) {
    if (property !== undefined) meta[property] = [...(meta[property] ?? []), content];
  }
  return {
    title: decode(/<title>([^<]*)<\/title>/.exec(head)?.[1] ?? ""),
    meta,
    links: tagsIn(head, "link"),
    data: [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, json]) =>
      JSON.parse(json ?? ""),
    ),
    strays: body.match(/<(?:meta|title|link)\b[^>]*>/g) ?? [],
  };
}

function tagsIn(html: string, name: string): Record<string, string>[] {
  const tags = html.match(new RegExp(`<${name}\\b[^>]*>`, "g")) ?? [];
  return tags.map((tag) =>
    Object.fromEntries(
      [...tag.matchAll(/\s([\w-]+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [key.toLowerCase(), decode(value)]),
    ),
  );
}

function decode(text: string): string {
  const signs: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'", "#39": "'" };
  return text.replace(/&(amp|lt|gt|quot|#x27|#39);/g, (_, name: string) => signs[name] ?? "");
}

/** Google's notation for the input of an action. */
const NOTATION = ["@context", "@id", "query-input"];

/** The types and properties in some data that are not words of schema.org. */
export function strangersIn(thing: unknown): string[] {
  if (typeof thing !== "object" || thing === null) return [];
  if (Array.isArray(thing)) return thing.flatMap(strangersIn);
  return Object.entries(thing).flatMap(([key, value]) => {
    if (key === "@type") return VOCABULARY.has(`"@type": "${value}"`) ? [] : [String(value)];
    const isKnown = NOTATION.includes(key) || VOCABULARY.has(`"${key}"?: `);
    return [...(isKnown ? [] : [key]), ...strangersIn(value)];
  });
}

const VOCABULARY = new Set(
  readFileSync(
    createRequire(import.meta.url)
      .resolve("schema-dts")
      .replace(/\.js$/, ".d.ts"),
    "utf8",
  ).match(/"@type": "\w+"|"\w+"\?: /g),
);
