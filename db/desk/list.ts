import { and, asc, count, desc, eq, type SQL, sql } from "drizzle-orm";
import { store } from "#db/client.ts";
import { type Asked, conditionsOf, isInPart, isSorted, type Leader, leaderOf } from "#db/desk/conditions.ts";
import { stories, storyAuthors } from "#db/schema/stories.ts";
import { type Keys, PARTS, type Part, type Place } from "#domain/desk/place.ts";

/** Stories beyond this many are not counted to the end. */
export const MOST_COUNTED = 1000;

/**
 * The stories below a place of the desk's list, as many as were asked for: late ones, then those from today on, then
 * those without a date, then back in time. Each part is read in the order of an index, so that no list is ever sorted whole.
 */
export async function listKeys(asked: Asked, after: Place | undefined, limit: number): Promise<Place[]> {
  const found: Place[] = [];
  const parts = after === undefined ? PARTS : PARTS.slice(PARTS.indexOf(after.part));
  for (const part of parts) {
    if (found.length >= limit) break;
    const below = after?.part === part ? after : undefined;
    found.push(...(await listPart(asked, part, below, limit - found.length)));
  }
  return found;
}

async function listPart(asked: Asked, part: Part, after: Keys | undefined, limit: number): Promise<Place[]> {
  if (asked.filters.queue === "late" && part !== "late") return [];
  const wanted = leaderOf(asked);
  const leader = part === "late" && !isSorted(wanted) && wanted !== "maker" ? "awaited" : wanted;
  const keys = keysOf(leader);
  const chosen = store.read
    .select({ goesOutAt: keys[0], editedAt: keys[1], id: stories.id })
    .from(stories)
    .where(and(conditionsOf(asked, leader), isInPart(part, asked.now, leader), after && isBelow(keys, part, after)))
    .orderBy(...orderOf(keys, part, leader))
    .limit(limit)
    .$dynamic();
  const rows = await (leader === "author" ? chosen.innerJoin(storyAuthors, isItsAuthor) : chosen);
  return rows.map((row) => ({ part, ...row }));
}

/** How many stories the filters leave, counted up to `MOST_COUNTED` and one. */
export async function countKeys(asked: Asked): Promise<number> {
  const leader = leaderOf(asked);
  const chosen = store.read
    .select({ id: stories.id })
    .from(stories)
    .where(conditionsOf(asked, leader))
    .limit(MOST_COUNTED + 1)
    .$dynamic();
  const some = (leader === "author" ? chosen.innerJoin(storyAuthors, isItsAuthor) : chosen).as("some");
  const [row] = await store.read.select({ stories: count() }).from(some);
  return row?.stories ?? 0;
}

const isItsAuthor = eq(storyAuthors.story, stories.id);

type KeyColumns = [goesOutAt: typeof stories.goesOutAt, editedAt: typeof stories.editedAt, id: typeof stories.id];

/** The columns by which a list is ordered, as the index of its leader has them. */
function keysOf(leader: Leader): KeyColumns {
  // The same kinds of column, with other names of table in their types.
  if (leader === "author")
    return [storyAuthors.goesOutAt, storyAuthors.editedAt, storyAuthors.story] as unknown as KeyColumns;
  return [stories.goesOutAt, stories.editedAt, stories.id];
}

/** From today on the next comes first; everything else newest first. */
function orderOf(keys: KeyColumns, part: Part, leader: Leader): SQL[] {
  const direction = part === "ahead" || part === "late" ? asc : desc;
  return keys.map((key) => direction(isSorted(leader) ? sql`+${key}` : key));
}

function isBelow([goesOutAt, editedAt, id]: KeyColumns, part: Part, after: Keys): SQL {
  if (part === "undated") return sql`(${editedAt}, ${id}) < (${after.editedAt}, ${after.id})`;
  const sign = part === "past" ? sql.raw("<") : sql.raw(">");
  return sql`(${goesOutAt}, ${editedAt}, ${id}) ${sign} (${after.goesOutAt}, ${after.editedAt}, ${after.id})`;
}
