import { listMostReadPlaces } from "#db/queries/reads.ts";
import { pathOf } from "#domain/articles/permalink.ts";
import { site } from "#site.ts";
import type { Printing } from "./printing.ts";

const MOST_READ = 20;

/** Prints, after a start, what most will ask for first: the front, the most read, the sections. One page at a time. */
export async function warmUp(printing: Pick<Printing, "find">, note: (problem: unknown) => void): Promise<void> {
  try {
    const articles = (await listMostReadPlaces(Date.now(), MOST_READ)).map((place) => encodeURI(pathOf(place)));
    const sections = site.sections.map(({ slug }) => `/${slug}`);
    for (const address of ["/", ...articles, "/latest", ...sections]) await printing.find(address);
  } catch (problem) {
    note(problem);
  }
}
