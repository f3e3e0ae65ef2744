import { store } from "#db/client.ts";
import { eq } from "#db/operators.ts";
import { listLatest, listSection, listTopic } from "#db/queries/listings.ts";
import { searchArticles } from "#db/queries/search.ts";
import { articles, articleTopics } from "#db/schema/articles.ts";
import { readQuery } from "#domain/search/query.ts";
import { site } from "#site.ts";
import { type Quantiles, quantilesOf, timeEach } from "./quantiles.ts";
import type { Vocabulary } from "./words.ts";

const SEARCHES = 400;
const LISTINGS = 150;
const LISTED = 30;
const WARMING = 60;

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

/** Pages of the latest, a section and a topic, from the newest to the oldest, each another one. */
export async function measureListing(): Promise<Quantiles & { cpu: Quantiles }> {
  const { id, section } = articles;
  const world = await store.read.select({ id }).from(articles).where(eq(section, "world"));
  const onTopic = await store.read
    .select({ id: articleTopics.article })
    .from(articleTopics)
    .where(eq(articleTopics.topic, "topic-3"));
  const all = await store.read.select({ id }).from(articles);
  const tasks = [
    ...spread(all).map((before) => () => listLatest({ before, limit: LISTED })),
    ...spread(world).map((before) => () => listSection("world", { before, limit: LISTED })),
    ...spread(onTopic).map((before) => () => listTopic("topic-3", { before, limit: LISTED })),
  ];
  const used: number[] = [];
  const times = await timeEach(tasks.map((task) => () => accounting(task, used)));
  return { ...quantilesOf(times.slice(WARMING)), cpu: quantilesOf(used.slice(WARMING)) };
}

/** Places in a listing, from its beginning to its end. */
function spread(rows: readonly { id: number }[]): number[] {
  const step = Math.max(1, rows.length / LISTINGS);
  return Array.from({ length: Math.min(rows.length, LISTINGS) }, (_, at) => rows[Math.floor(at * step)]?.id ?? 0);
}
