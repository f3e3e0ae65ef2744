import type { Facet } from "#domain/search/request.ts";

/** What an article is filed under: its section and label, its authors and topics. */
export type Filed = readonly { facet: Facet; slug: string }[];

/** `section:world label:news author:ana-ruiz`: short, and quickly taken apart a thousand times over. Slugs have no spaces. */
export function writeFiled(filed: Filed): string {
  return [...new Set(filed.map(({ facet, slug }) => `${facet}:${slug}`))].join(" ");
}

export interface FacetCount {
  value: string;
  articles: number;
}

/** Under what the most of those articles are filed, by facet, the commonest first. */
export function countFiled(all: readonly string[], most: number): Record<Facet, FacetCount[]> {
  const counts = new Map<string, number>();
  for (const filed of all) for (const one of filed.split(" ")) counts.set(one, (counts.get(one) ?? 0) + 1);
  const top = (facet: Facet) =>
    [...counts]
      .filter(([one]) => one.startsWith(`${facet}:`))
      .map(([one, articles]) => ({ value: one.slice(facet.length + 1), articles }))
      .sort((a, b) => b.articles - a.articles || (a.value < b.value ? -1 : 1))
      .slice(0, most);
  return { section: top("section"), label: top("label"), topic: top("topic"), author: top("author") };
}
