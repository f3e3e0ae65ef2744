import { beforeEach, expect, test } from "vitest";
import { addDeskPeople } from "#db/desk/testing.ts";
import { freshStore } from "#db/testing.ts";
import type { DeskFilters } from "#domain/desk/filters.ts";
import { listViews, removeView, saveView } from "#newsroom/saved-views.ts";
import { deskOf } from "#newsroom/testing.ts";

const mine = deskOf("editor");
const theirs = deskOf("contributor");
const sport: DeskFilters = { queue: "in-review", section: "sport", words: "ferrant & co" };

beforeEach(async () => {
  freshStore();
  await addDeskPeople();
});

test("a view gives its filters back, and a name that is taken takes the new ones", async () => {
  await saveView(mine, " Sport tonight ", { section: "world" });
  await saveView(mine, "Sport tonight", sport);
  expect(await listViews(mine)).toMatchObject([{ name: "Sport tonight", filters: sport }]);
});

test("nobody sees or removes the views of another", async () => {
  await saveView(mine, "Sport", sport);
  const [view] = await listViews(mine);
  expect(await listViews(theirs)).toEqual([]);
  await removeView(theirs, view?.id ?? 0);
  expect(await listViews(mine)).toHaveLength(1);
  await removeView(mine, view?.id ?? 0);
  expect(await listViews(mine)).toEqual([]);
});

test("a view without a name or a filter is refused in words that say what to do", async () => {
  await expect(saveView(mine, "  ", sport)).rejects.toThrow("Give the view a name.");
  await expect(saveView(mine, "All", {})).rejects.toThrow("Choose a filter first");
});
