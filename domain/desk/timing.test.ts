import { expect, test } from "vitest";
import { sayFailed, sayTiming, writeTiming } from "#domain/desk/timing.ts";

const NOON = Date.UTC(2026, 10, 18, 11);
const HOUR = 3_600_000;

test("an hour is written in the paper’s time, and small within a sentence", () => {
  expect(writeTiming(NOON + 6 * HOUR, NOON)).toBe("Today, 18:00");
  expect(sayTiming(NOON + 6 * HOUR, NOON)).toBe("today, 18:00");
  expect(sayTiming(NOON + 18 * HOUR, NOON)).toBe("19 Nov, 06:00");
});

test("what failed before its hour is not said to have passed it", () => {
  expect(sayFailed(NOON - HOUR, NOON)).toBe("did not go out today, 11:00");
  expect(sayFailed(NOON + HOUR, NOON)).toBe("will not go out today, 13:00");
});
