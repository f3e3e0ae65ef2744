import { expect, test } from "vitest";
import { machineTime } from "#domain/dates.ts";
import { readWallClock, writeWallClock } from "#domain/desk/wall-clock.ts";

test("a moment typed in the paper's zone is that moment, in summer and in winter", () => {
  expect(readWallClock("2026-11-18T06:00")).toEqual({ at: Date.parse("2026-11-18T05:00:00Z") });
  expect(readWallClock("2026-07-18T06:00")).toEqual({ at: Date.parse("2026-07-18T04:00:00Z") });
  expect(writeWallClock(Date.parse("2026-07-18T04:00:00Z"))).toBe("2026-07-18T06:00");
});

test("an hour that is skipped in spring is moved on, and said", () => {
  const read = readWallClock("2027-03-28T02:30");
  expect(machineTime(read?.at ?? 0)).toBe("2027-03-28T03:30:00+02:00");
  expect(read?.note).toBe("02:30 does not exist on 28 March: the clocks go forward. It is taken as 03:30.");
});

test("of an hour that comes twice in autumn the first is meant, and said", () => {
  const read = readWallClock("2026-10-25T02:30");
  expect(machineTime(read?.at ?? 0)).toBe("2026-10-25T02:30:00+02:00");
  expect(read?.note).toContain("comes twice on 25 October");
});

test("the hours around a change of clocks are what they say, without a word", () => {
  expect(readWallClock("2026-10-25T01:59")).toEqual({ at: Date.parse("2026-10-24T23:59:00Z") });
  expect(readWallClock("2026-10-25T03:00")).toEqual({ at: Date.parse("2026-10-25T02:00:00Z") });
  expect(readWallClock("2027-03-28T03:00")).toEqual({ at: Date.parse("2027-03-28T01:00:00Z") });
});

test("what is no moment is none", () => {
  for (const typed of ["", "tomorrow", "2026-02-30T10:00", "2026-13-01T10:00", "2026-11-18T24:00", "2026-11-18"]) {
    expect(readWallClock(typed)).toBeUndefined();
  }
});
