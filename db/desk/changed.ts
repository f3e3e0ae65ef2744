import { and, eq, inArray, sql } from "drizzle-orm";
import { store } from "#db/client.ts";
import { isNewestVersion } from "#db/desk/newest-version.ts";
import { RELEASED_KINDS } from "#db/schema/history.ts";
import { schedules, stories, versions, workingCopies } from "#db/schema/stories.ts";
import type { Draft } from "#domain/articles/draft.ts";
import { isChangedSince } from "#domain/articles/says-the-same.ts";
import type { StoryState } from "#domain/desk/story-state.ts";

interface Text {
  id: number;
  content: Draft;
}

/** The stories among those whose newest words are others than readers see, or than are scheduled to go out. */
export async function listChanged(ids: readonly number[]): Promise<Set<number>> {
  const newest = await findNewest(ids);
  const known = new Map<number, Draft>();
  for (const { id, content } of [...(await listReleased(newest)), ...(await listScheduled(newest))])
    known.set(id, content);
  const changed = [...newest].filter(([id, { state, content }]) => isChangedSince(state, content, known.get(id)));
  return new Set(changed.map(([id]) => id));
}

type Newest = ReadonlyMap<number, Text & { state: StoryState }>;

/** What was written last of stories that are out or scheduled, where that is not itself what went out. */
async function findNewest(ids: readonly number[]): Promise<Newest> {
  const { id, state } = stories;
  const isKnown = and(inArray(id, [...ids]), inArray(state, ["published", "scheduled"]));
  const saved = await store.read
    .select({ id, state, content: versions.content })
    .from(stories)
    .innerJoin(versions, eq(versions.story, id))
    .where(and(isKnown, eq(versions.kind, "draft"), isNewestVersion()));
  const typed = await store.read
    .select({ id, state, content: workingCopies.content })
    .from(stories)
    .innerJoin(workingCopies, eq(workingCopies.story, id))
    .where(isKnown);
  return new Map([...saved, ...typed].map((text) => [text.id, text]));
}

/** What readers see of them. */
async function listReleased(newest: Newest): Promise<Text[]> {
  const out = [...newest.values()].filter(({ state }) => state === "published").map(({ id }) => id);
  const kinds = sql.join(
    RELEASED_KINDS.map((kind) => sql`${kind}`),
    sql`, `,
  );
  const isNewest = isNewestVersion(sql`later.kind in (${kinds})`);
  return store.read
    .select({ id: versions.story, content: versions.content })
    .from(versions)
    .where(and(inArray(versions.story, out), inArray(versions.kind, RELEASED_KINDS), isNewest));
}

/** What goes out first of them when its hour comes. */
async function listScheduled(newest: Newest): Promise<Text[]> {
  const waiting = [...newest.values()].filter(({ state }) => state === "scheduled").map(({ id }) => id);
  const pinned = and(eq(versions.story, schedules.story), eq(versions.number, schedules.version));
  return store.read
    .select({ id: versions.story, content: versions.content })
    .from(schedules)
    .innerJoin(versions, pinned)
    .where(and(inArray(schedules.story, waiting), eq(schedules.state, "waiting"), eq(schedules.kind, "release")));
}
