import { expect, test } from "vitest";
import { lookAt, readVisits } from "#reader/visits.ts";

const MINUTE = 60_000;
const MORNING = Date.UTC(2026, 10, 17, 7);

test("on the first visit nothing is new", () => {
  expect(lookAt(MORNING, undefined)).toEqual({ last: MORNING, since: MORNING });
});

test("during one visit the same stories stay new, however many pages are opened", () => {
  let visits = lookAt(MORNING, { last: MORNING - 600 * MINUTE, since: 0 });
  for (const minutes of [5, 20, 45, 70]) visits = lookAt(MORNING + minutes * MINUTE, visits);
  expect(visits.since).toBe(MORNING - 600 * MINUTE);
});

test("after half an hour away a new visit begins where the last one ended", () => {
  const before = { last: MORNING, since: 0 };
  expect(lookAt(MORNING + 30 * MINUTE, before).since).toBe(0);
  expect(lookAt(MORNING + 31 * MINUTE, before).since).toBe(MORNING);
});

test("a clock that was set back begins anew", () => {
  expect(lookAt(MORNING, { last: MORNING + MINUTE, since: 0 }).since).toBe(MORNING);
});

test("what a device remembers may be anything", () => {
  for (const stored of [undefined, null, 7, "x", [], {}, { last: "1", since: 2 }]) {
    expect(readVisits(stored)).toBeUndefined();
  }
  expect(readVisits({ last: 2, since: 1 })).toEqual({ last: 2, since: 1 });
});
