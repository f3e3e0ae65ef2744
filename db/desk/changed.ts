import { and, eq, inArray, isNotNull, sql } from "drizzle-orm";
import { store } from "#db/client.ts";
import { RELEASED_KINDS } from "#db/schema/history.ts";
import { schedules, stories, versions, workingCopies } from "#db/schema/stories.ts";
import type { Draft } from "#domain/articles/draft.ts";
import { saysTheSame } from "#domain/articles/says-the-same.ts";

/** The stories among those that say by now other than what readers see, or than what goes out by itself. */
export async function listChanged(ids: readonly number[]): Promise<Set<number>> {
  const newest = await findNewest(ids);
  const changed = [...newest.keys()];
  const going = new Map([...(await findReleased(changed)), ...(await findScheduled(changed))]);
  return new Set(
    changed.filter((id) => {
      const [words, goes] = [newest.get(id), going.get(id)];
      return words !== undefined && goes !== undefined && !saysTheSame(words, goes);
    }),
  );
}

type Texts = Map<number, Draft>;

const textsOf = (rows: readonly { id: number; content: Draft }[]): Texts =>
  new Map(rows.map(({ id, content }) => [id, content]));

const text = { id: versions.story, content: versions.content };
const released = sql.join(
  RELEASED_KINDS.map((kind) => sql`${kind}`),
  sql`, `,
);

/** What was written last of stories that are out or scheduled, where that is no release. */
async function findNewest(ids: readonly number[]): Promise<Texts> {
  const isGoing = and(inArray(stories.id, [...ids]), inArray(stories.state, ["published", "scheduled"]));
  const later = sql`(select 1 from versions as later where later.story = ${versions.story} and later.number > ${versions.number})`;
  const saved = await store.read
    .select(text)
    .from(stories)
    .innerJoin(versions, eq(versions.story, stories.id))
    .where(and(isGoing, eq(versions.kind, "draft"), sql`not exists ${later}`));
  const typed = await store.read
    .select({ id: workingCopies.story, content: workingCopies.content })
    .from(stories)
    .innerJoin(workingCopies, eq(workingCopies.story, stories.id))
    .where(isGoing);
  return textsOf([...saved, ...typed]);
}

async function findReleased(ids: readonly number[]): Promise<Texts> {
  const later = sql`(select 1 from versions as later where later.story = ${versions.story} and later.number > ${versions.number} and later.kind in (${released}))`;
  const rows = await store.read
    .select(text)
    .from(stories)
    .innerJoin(versions, eq(versions.story, stories.id))
    .where(
      and(
        inArray(stories.id, [...ids]),
        isNotNull(stories.releasedAt),
        inArray(versions.kind, RELEASED_KINDS),
        sql`not exists ${later}`,
      ),
    );
  return textsOf(rows);
}

async function findScheduled(ids: readonly number[]): Promise<Texts> {
  const pinned = and(eq(versions.story, schedules.story), eq(versions.number, schedules.version));
  const rows = await store.read
    .select(text)
    .from(schedules)
    .innerJoin(versions, pinned)
    .where(and(inArray(schedules.story, [...ids]), eq(schedules.state, "waiting")));
  return textsOf(rows);
}
