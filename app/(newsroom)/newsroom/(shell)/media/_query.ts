import type { LibraryFilter } from "#newsroom/pictures/library.ts";

export type MediaQuery = Record<string, string | string[] | undefined>;

const ONLY = ["no-alt", "ending", "unused"] as const;

/** What the library's address asks for; what makes no sense is left out. */
export function readMediaQuery(query: MediaQuery) {
  const one = (name: string) => [query[name]].flat()[0];
  const hash = (name: string) => (/^[0-9a-f]{32}$/.test(one(name) ?? "") ? one(name) : undefined);
  const only = ONLY.find((known) => known === one("only"));
  const filter: LibraryFilter = { q: (one("q") ?? "").slice(0, 200), ...(only && { only }) };
  return { filter, before: hash("before"), picture: hash("picture"), said: (one("said") ?? "").slice(0, 500) };
}
