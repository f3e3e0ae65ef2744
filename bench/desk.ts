import type { DeskFilters } from "#domain/desk/filters.ts";
import { QUEUES } from "#domain/desk/filters.ts";
import type { Desk } from "#newsroom/authorise.ts";
import { countStories, countWaiting, listStories } from "#newsroom/desk.ts";
import { createStory } from "#newsroom/stories.ts";
import { site } from "#site.ts";
import { makeText } from "./generate.ts";
import { type Quantiles, quantilesOf, timeEach } from "./quantiles.ts";
import type { Vocabulary } from "./words.ts";

const DRAFTS = 300;
/** Beyond the numbers of generated articles, so that a kept paper can grow. */
const FIRST_DRAFT = 100_000_000;
/** Pages read one after another of each list, to see what depth costs. */
const PAGES = 5;

/** Lists of the desk, page after page, and all its counts, over stories of which some hundreds are not out. */
export async function measureDesk(
  vocabulary: Vocabulary,
  now: number,
): Promise<{ list: Quantiles; counts: Quantiles }> {
  const desk: Desk = { actor: { id: 0, name: "Bench", role: "editor" }, now };
  const { draft } = await countStories(desk, {});
  for (let made = draft.stories; made < DRAFTS; made++)
    await createStory(desk, makeText(vocabulary), { id: FIRST_DRAFT + made });
  const times: number[] = [];
  for (const filters of combinations(vocabulary)) times.push(...(await readPages(desk, filters)));
  const counting = combinations(vocabulary).map((filters) => async () => {
    await countStories(desk, filters);
    await countWaiting(desk);
  });
  return { list: quantilesOf(times), counts: quantilesOf(await timeEach(counting)) };
}

async function readPages(desk: Desk, filters: DeskFilters): Promise<number[]> {
  const times: number[] = [];
  let after: Parameters<typeof listStories>[2] = {};
  for (let page = 0; page < PAGES; page++) {
    const began = performance.now();
    const { next } = await listStories(desk, filters, after);
    times.push(performance.now() - began);
    if (next === undefined) break;
    after = { after: next };
  }
  return times;
}

/** Every queue with nothing, a section, an author, both, and words beside it. */
function combinations(vocabulary: Vocabulary): DeskFilters[] {
  const section = { section: site.sections[1]?.slug ?? "" };
  const author = { author: "author-3" };
  const sides = [{}, section, author, { ...section, ...author }, { words: vocabulary.draw() }];
  return [undefined, ...QUEUES].flatMap((queue) =>
    sides.map((side) => (queue === undefined ? side : { ...side, queue })),
  );
}
