import { listLatest, listSection, listTopic } from "#db/queries/listings.ts";
import { searchArticles } from "#db/queries/search.ts";
import { readQuery } from "#domain/search/query.ts";
import { site } from "#site.ts";
import { type Quantiles, quantilesOf, timeEach } from "./quantiles.ts";
import type { Vocabulary } from "./words.ts";

const SEARCHES = 400;
const LISTINGS = 400;

/** Searches as readers type them, from the commonest words to rare ones; each is another one, so that nothing is remembered. */
function searches({
  chance,
  word,
  words,
}: Vocabulary): { typed: string; section: string[]; sort: "relevance" | "date" }[] {
  const common = () => words[Math.floor(chance() * 30)] ?? "";
  const middling = () => words[100 + Math.floor(chance() * 3000)] ?? "";
  const rare = () => words[5000 + Math.floor(chance() * 30_000)] ?? "";
  const kinds = [
    () => middling(),
    () => `${middling()} ${middling()}`,
    () => rare(),
    () => `${common()} ${middling()}`,
    () => common(),
    () => `"${common()} ${common()}"`,
    () => `${middling()} -${common()}`,
    () => `${common()} ${common()} ${common()}`,
    () => middling().slice(0, 3),
  ];
  return Array.from({ length: SEARCHES }, (_, at) => ({
    typed: kinds[at % kinds.length]?.() ?? word(0),
    section: at % 4 === 0 ? [site.sections[at % site.sections.length]?.slug ?? ""] : [],
    sort: at % 5 === 0 ? "date" : "relevance",
  }));
}

/**
 * A search as its page asks for it, with facets and snippets.
 * @returns also for how long others were held up by a search at most, as it gives way while it is under way; and what it took
 *   of a processor, which tells more on a busy machine
 */
export async function measureSearch(
  vocabulary: Vocabulary,
  now: number,
): Promise<Quantiles & { held: number; cpu: Quantiles }> {
  const tasks = searches(vocabulary).map(
    ({ typed, section, sort }) =>
      () =>
        searchArticles(readQuery(typed), { section }, { sort, page: 1, size: 20, now }),
  );
  await timeEach(tasks.slice(0, 40));
  const [held, used]: [number[], number[]] = [[], []];
  const times = await timeEach(tasks.slice(40).map((task) => () => accounting(() => watching(task, held), used)));
  return { ...quantilesOf(times), held: quantilesOf(held).p95, cpu: quantilesOf(used) };
}

/** Runs a task and notes the milliseconds of processor it took. */
async function accounting(task: () => Promise<unknown>, used: number[]): Promise<void> {
  const before = process.cpuUsage();
  await task();
  const { user, system } = process.cpuUsage(before);
  used.push((user + system) / 1000);
}

/** Runs a task and notes the longest time in which nobody else had a turn. */
async function watching(task: () => Promise<unknown>, held: number[]): Promise<void> {
  let [last, longest, isOver] = [performance.now(), 0, false];
  const turn = () => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  await task();
  isOver = true;
  turn();
  held.push(longest);
}

/** Pages of the latest, a section and a topic, from the newest to the oldest. */
export async function measureListing({ chance }: Vocabulary, size: number): Promise<Quantiles> {
  const tasks = Array.from({ length: LISTINGS }, (_, at) => async () => {
    const page = { before: 1 + Math.floor(chance() * size), limit: 30 };
    // An id that is in another section is no place in this one: the newest page is as good.
    if (at % 3 === 0) return listLatest(page);
    if (at % 3 === 1) return (await listSection("world", page)) ?? listSection("world", { limit: 30 });
    return (await listTopic("topic-3", page)) ?? listTopic("topic-3", { limit: 30 });
  });
  await timeEach(tasks.slice(0, 40));
  return quantilesOf(await timeEach(tasks.slice(40)));
}
