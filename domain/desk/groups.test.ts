import { expect, test } from "vitest";
import type { Instant } from "#domain/calendar.ts";
import { groupStories } from "#domain/desk/groups.ts";
import type { Part } from "#domain/desk/place.ts";
import type { StoryState } from "#domain/desk/story-state.ts";

const HOUR = 3_600_000;
const NOON = Date.UTC(2026, 10, 17, 11);

const row = (part: Part, state: StoryState, goesOutAt: Instant | null) => ({ part, state, goesOutAt });
const headings = (...rows: ReturnType<typeof row>[]) => groupStories(rows, NOON).map(({ heading }) => heading);

test("only what is yet to go out stands under “Going out today”: what is out, or was taken back, came earlier", () => {
  const groups = groupStories(
    [
      row("ahead", "published", NOON - 3 * HOUR),
      row("ahead", "withdrawn", NOON - 2 * HOUR),
      row("ahead", "scheduled", NOON + HOUR),
      row("ahead", "draft", NOON + 2 * HOUR),
    ],
    NOON,
  );
  expect(groups.map(({ heading, rows }) => [heading, rows.map(({ state }) => state)])).toEqual([
    ["Earlier today", ["published", "withdrawn"]],
    ["Going out today", ["scheduled", "draft"]],
  ]);
});

test("the list goes from what is late through the days ahead to what has no date, and then back in time", () => {
  expect(
    headings(
      row("late", "ready", NOON - HOUR),
      row("ahead", "ready", NOON + HOUR),
      row("ahead", "ready", NOON + 24 * HOUR),
      row("ahead", "ready", NOON + 72 * HOUR),
      row("undated", "draft", null),
      row("past", "published", NOON - 24 * HOUR),
      row("past", "published", NOON - 48 * HOUR),
    ),
  ).toEqual([
    "Late",
    "Going out today",
    expect.stringMatching(/^Tomorrow, /),
    "Later",
    "No date",
    expect.stringMatching(/^Yesterday, /),
    "November 2026",
  ]);
});
