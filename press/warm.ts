import { listMostReadPlaces } from "#db/queries/reads.ts";
import { pathOf } from "#domain/articles/permalink.ts";
import { site } from "#site.ts";
import type { Printing } from "./printing.ts";

const MOST_READ = 20;
/** What programs ask for all day. */
const FEEDS = ["/feed.xml", "/feed.atom", "/feed.json", "/sitemaps/news.xml"];
/** Written by code of their own, which the first of each kind waits for. */
const FORMS = [".md", ".json"];

/**
 * Prints, after a start, what most will ask for first: the front, the most read, the sections, the feeds, the other
 * forms of one article. One page at a time.
 * @param note told of what could not be printed; the rest is
 */
export async function warmUp(printing: Pick<Printing, "find">, note: (problem: unknown) => void): Promise<void> {
  const tell = (problem: unknown) => note(problem);
  const places = await listMostReadPlaces(Date.now(), MOST_READ).catch(tell);
  const articles = (places ?? []).map((place) => encodeURI(pathOf(place)));
  const sections = site.sections.map(({ slug }) => `/${slug}`);
  const forms = articles.slice(0, 1).flatMap((article) => FORMS.map((form) => article + form));
  for (const address of ["/", ...articles, "/latest", ...sections, ...FEEDS, ...forms])
    await printing.find(address).catch(tell);
}
