import { store } from "#db/client.ts";
import { and, asc, count, eq } from "#db/operators.ts";
import { savedViews } from "#db/schema/staff.ts";
import { type DeskFilters, readFilters, writeFilters } from "#domain/desk/filters.ts";
import { Refusal } from "#domain/refusal.ts";
import { authorise, type Desk } from "#newsroom/authorise.ts";

/** Filters that someone keeps under a name. */
export interface SavedView {
  id: number;
  name: string;
  filters: DeskFilters;
}

const LONGEST_NAME = 60;
const MOST_VIEWS = 30;

/** One's own views, by the alphabet. */
export async function listViews(desk: Desk): Promise<SavedView[]> {
  authorise(desk, "view:save");
  const rows = await store.read
    .select()
    .from(savedViews)
    .where(eq(savedViews.staff, desk.actor.id))
    .orderBy(asc(savedViews.name));
  return rows.map(({ id, name, query }) => ({ id, name, filters: readView(query) }));
}

/** Keeps filters under a name; under a name that is taken, these in place of the others. */
export async function saveView(desk: Desk, name: string, filters: DeskFilters): Promise<void> {
  authorise(desk, "view:save");
  const called = name.trim();
  if (called === "") throw new Refusal("invalid", "Give the view a name.");
  if (called.length > LONGEST_NAME) throw new Refusal("invalid", `Give a name of at most ${LONGEST_NAME} characters.`);
  const query = writeFilters(filters);
  if (query === "") throw new Refusal("invalid", "Choose a filter first: a view of everything is the desk itself.");
  const mine = eq(savedViews.staff, desk.actor.id);
  await store.write(async (tx) => {
    const [kept] = await tx.select({ views: count() }).from(savedViews).where(mine);
    if ((kept?.views ?? 0) >= MOST_VIEWS)
      throw new Refusal("conflict", `You keep ${MOST_VIEWS} views already. Remove one first.`);
    await tx
      .insert(savedViews)
      .values({ staff: desk.actor.id, name: called, query })
      .onConflictDoUpdate({ target: [savedViews.staff, savedViews.name], set: { query } });
  });
}

/** Forgets one of one's own views. Nothing happens when there is none of that number. */
export async function removeView(desk: Desk, id: number): Promise<void> {
  authorise(desk, "view:save");
  await store.write(async (tx) => {
    await tx.delete(savedViews).where(and(eq(savedViews.id, id), eq(savedViews.staff, desk.actor.id)));
  });
}

function readView(query: string): DeskFilters {
  return readFilters(Object.fromEntries(new URLSearchParams(query)));
}
