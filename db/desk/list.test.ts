import { drizzle } from "drizzle-orm/better-sqlite3";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type OpenStore, openedStore, replaceStore, store } from "#db/client.ts";
import { type Asked, isSorted, type Leader, leaderOf } from "#db/desk/conditions.ts";
import { countKeys, listKeys } from "#db/desk/list.ts";
import { addDeskPeople, addListed, type ListedStory } from "#db/desk/testing.ts";
import { stories } from "#db/schema/stories.ts";
import { freshStore } from "#db/testing.ts";
import { dayOf, startOfDay } from "#domain/dates.ts";
import { type DeskFilters, QUEUES, stateOfQueue } from "#domain/desk/filters.ts";
import { PERIODS, spanOf } from "#domain/desk/period.ts";
import { PARTS, type Part, type Place } from "#domain/desk/place.ts";

const NOW = Date.parse("2026-11-17T12:00:00Z");
const TODAY = startOfDay(dayOf(NOW));
const HOUR = 3_600_000;
const everything: Asked = { filters: {}, maker: undefined, among: undefined, now: NOW };

const moments = fc.integer({ min: -40 * 24, max: 40 * 24 }).map((hours) => NOW + hours * HOUR);
const filters: fc.Arbitrary<DeskFilters> = fc.record(
  {
    queue: fc.constantFrom(...QUEUES),
    section: fc.constantFrom("sport", "world"),
    author: fc.constantFrom("ana-ruiz", "tom-bell"),
    assignee: fc.constantFrom(1, 2),
    period: fc.constantFrom(...PERIODS),
  },
  { requiredKeys: [] },
);
const scopes = fc.record({
  maker: fc.option(fc.constantFrom(1, 2), { nil: undefined }),
  among: fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 60 })), { nil: undefined }),
});

const listed: fc.Arbitrary<Omit<ListedStory, "id">> = fc
  .record({
    state: fc.constantFrom("draft", "in-review", "ready", "scheduled", "published", "withdrawn"),
    section: fc.constantFrom("sport", "world"),
    authors: fc.array(fc.constantFrom("ana-ruiz", "tom-bell"), { maxLength: 3 }),
    assignee: fc.constantFrom(null, 1, 2),
    createdBy: fc.constantFrom(null, 1, 2),
    goesOutAt: fc.option(moments, { nil: null }),
    editedAt: moments,
    needsCorrection: fc.boolean(),
  })
  .map((story) => {
    const isReleased = story.state === "published" || story.state === "withdrawn";
    const goesOutAt = isReleased ? Math.min(story.goesOutAt ?? NOW, NOW) : story.goesOutAt;
    return {
      ...story,
      state: story.state as ListedStory["state"],
      goesOutAt,
      releasedAt: isReleased ? goesOutAt : null,
    };
  });

/** Where the list has to show a story, by the words of the guide and no query. */
function partOf({ goesOutAt, releasedAt }: ListedStory): Part {
  if (goesOutAt === null) return "undated";
  if (releasedAt === null && goesOutAt < NOW) return "late";
  return goesOutAt >= TODAY ? "ahead" : "past";
}

function isWanted(story: ListedStory, { filters: wanted, maker, among }: Asked): boolean {
  const { queue, section, author, assignee, period } = wanted;
  const span = period && spanOf(period, NOW);
  const at = story.goesOutAt;
  return (
    (stateOfQueue(queue) ?? story.state) === story.state &&
    (queue !== "published-today" || (at !== null && at >= TODAY)) &&
    (queue !== "late" || partOf(story) === "late") &&
    (queue !== "needs-correction" || story.needsCorrection) &&
    (section ?? story.section) === story.section &&
    (author === undefined || story.authors.includes(author)) &&
    (assignee ?? story.assignee) === story.assignee &&
    (period !== "undated" || at === null) &&
    (span === undefined || (at !== null && at >= span.from && at < span.to)) &&
    (maker ?? story.createdBy) === story.createdBy &&
    (among?.includes(story.id) ?? true)
  );
}

function inOrder(wanted: readonly ListedStory[]): number[] {
  const keys = ({ goesOutAt, editedAt, id }: ListedStory) => [goesOutAt ?? 0, editedAt, id];
  const compare = (one: ListedStory, other: ListedStory) => {
    const [ours, theirs] = [keys(one), keys(other)];
    const at = ours.findIndex((key, place) => key !== theirs[place]);
    return (ours[at] ?? 0) - (theirs[at] ?? 0);
  };
  return PARTS.flatMap((part) => {
    const sign = part === "ahead" || part === "late" ? 1 : -1;
    return wanted.filter((story) => partOf(story) === part).sort((one, other) => sign * compare(one, other));
  }).map(({ id }) => id);
}

async function readPages(asked: Asked, size: number): Promise<number[]> {
  const pages: Place[] = [];
  for (
    let page = await listKeys(asked, undefined, size);
    page.length > 0;
    page = await listKeys(asked, page.at(-1), size)
  )
    pages.push(...page);
  return pages.map(({ id }) => id);
}

test("page after page the desk lists each story that fits once, in the order in which they go out, and counts them", async () => {
  freshStore();
  await addDeskPeople();
  const made = fc.sample(listed, { numRuns: 60, seed: 4 }).map((story, at) => ({ ...story, id: at + 1 }));
  await addListed(made);
  await fc.assert(
    fc.asyncProperty(filters, scopes, fc.integer({ min: 1, max: 9 }), async (wanted, scope, size) => {
      const asked = { ...everything, ...scope, filters: wanted };
      const expected = inOrder(made.filter((story) => isWanted(story, asked)));
      expect(await readPages(asked, size)).toEqual(expected);
      expect(await countKeys(asked)).toBe(expected.length);
    }),
    { numRuns: 300 },
  );
});

test("a story that is planned anew is listed under its author at its new time", async () => {
  freshStore();
  await addDeskPeople();
  const story = { state: "draft", section: "sport", assignee: null, createdBy: null, releasedAt: null } as const;
  await addListed([{ ...story, id: 1, authors: ["ana-ruiz"], goesOutAt: null, editedAt: 5, needsCorrection: false }]);
  const asked = { ...everything, filters: { author: "ana-ruiz" } };
  await store.write(async (tx) => {
    await tx.update(stories).set({ goesOutAt: NOW + HOUR });
  });
  expect(await listKeys(asked, undefined, 5)).toEqual([{ part: "ahead", goesOutAt: NOW + HOUR, editedAt: 5, id: 1 }]);
});

interface Statement {
  statement: string;
  parameters: unknown[];
}

function listening(open: OpenStore, heard: Statement[]): OpenStore {
  const logQuery = (statement: string, parameters: unknown[]) => heard.push({ statement, parameters });
  return { ...open, read: drizzle(open.reader, { logger: { logQuery } }) };
}

/** Every set of filters that the desk's form can send, and what else narrows them. */
function everyCombination(): Asked[] {
  const some = <Name extends string>(name: Name, values: readonly unknown[]) => [
    {},
    ...values.map((value) => ({ [name]: value })),
  ];
  const all: Asked[] = [];
  for (const queue of some("queue", QUEUES))
    for (const section of some("section", ["sport"]))
      for (const author of some("author", ["ana-ruiz"]))
        for (const assignee of some("assignee", [1]))
          for (const period of some("period", PERIODS))
            for (const [maker, among] of [
              [undefined, undefined],
              [1, undefined],
              [undefined, [1, 2]],
            ] as const)
              all.push({
                filters: { ...queue, ...section, ...author, ...assignee, ...period },
                maker,
                among,
                now: NOW,
              });
  return all;
}

/** The index by which each leader has to be walked; found words and open corrections are few, and sorted afterwards. */
const INDEXES: Record<Leader, RegExp> = {
  maker: /stories_maker_goes_out/,
  among: /PRIMARY KEY/,
  correction: /PRIMARY KEY/,
  state: /stories_state_goes_out/,
  author: /story_authors_goes_out/,
  assignee: /stories_assignee_goes_out/,
  section: /stories_section_goes_out/,
  awaited: /stories_awaited/,
  none: /stories_(?:goes_out|awaited|edited)/,
};

function faultsOf(plan: readonly string[], leader: Leader): string[] {
  const walked = plan.filter((step) => /\b(?:stories|story_authors)\b/.test(step));
  const isLed = walked.some((step) => INDEXES[leader].test(step) || /stories_awaited/.test(step));
  const walks = walked.filter((step) => /^SCAN (?!.* USING (?:COVERING )?INDEX)/.test(step));
  return [
    ...(isLed ? [] : walked),
    ...walks,
    ...(isSorted(leader) ? [] : plan.filter((step) => step.includes("TEMP B-TREE"))),
  ];
}

test("no filter of the desk, and no set of them, reads the whole paper or puts it in order", async () => {
  const open = freshStore();
  const heard: Statement[] = [];
  replaceStore(listening(open, heard));
  const planned = new Set<string>();
  const faults: string[] = [];
  for (const asked of everyCombination()) {
    heard.length = 0;
    await listKeys(asked, undefined, 5);
    for (const part of PARTS) await listKeys(asked, { part, goesOutAt: NOW, editedAt: 1, id: 1 }, 5);
    await countKeys(asked);
    for (const { statement, parameters } of heard.filter((one) => !planned.has(one.statement))) {
      planned.add(statement);
      const plan = openedStore().reader.prepare<unknown[], { detail: string }>(`explain query plan ${statement}`);
      const steps = plan.all(...parameters).map(({ detail }) => detail);
      const wrong = faultsOf(steps, leaderOf(asked));
      if (wrong.length > 0) faults.push([JSON.stringify(asked), ...wrong, statement].join("\n"));
    }
  }
  expect(planned.size).toBeGreaterThan(500);
  expect(faults.slice(0, 3)).toEqual([]);
}, 60_000);
