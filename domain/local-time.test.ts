import fc from "fast-check";
import { expect, test } from "vitest";
import { instantOf, localTimeAt, offsetAt, readLocalTime } from "#domain/local-time.ts";

/** The paper's zone is Europe/Oslo: forward on 28 March 2027 at 02:00, back on 25 October 2026 at 03:00. */
const problemOf = (work: () => unknown): string => {
  try {
    work();
  } catch (problem) {
    return problem instanceof Error ? problem.message : "";
  }
  return "";
};

test("a time on the paper's clock is one instant, in winter and in summer", () => {
  expect(instantOf("2026-11-17T18:00")).toBe(Date.parse("2026-11-17T17:00:00Z"));
  expect(instantOf("2026-07-01T18:00")).toBe(Date.parse("2026-07-01T16:00:00Z"));
  expect(instantOf("2026-07-01T18:00:00")).toBe(Date.parse("2026-07-01T16:00:00Z"));
  expect(offsetAt(instantOf("2026-07-01T18:00"))).toBe("UTC+2");
});

test("an hour that never was is refused, with the hours on both sides of it", () => {
  expect(readLocalTime("2027-03-28T02:30")).toEqual({
    kind: "never",
    from: "2027-03-28T02:00",
    to: "2027-03-28T03:00",
  });
  expect(problemOf(() => instantOf("2027-03-28T02:30"))).toBe(
    "There is no 02:30 on Sunday 28 March 2027: clocks go from 02:00 to 03:00. Choose a time before 02:00, or 03:00 or later.",
  );
  expect(readLocalTime("2027-03-28T02:00").kind).toBe("never");
  expect(instantOf("2027-03-28T01:59")).toBe(Date.parse("2027-03-28T00:59:00Z"));
  expect(instantOf("2027-03-28T03:00")).toBe(Date.parse("2027-03-28T01:00:00Z"));
});

test("of an hour that comes twice one has to be chosen", () => {
  const first = Date.parse("2026-10-25T00:30:00Z");
  const second = Date.parse("2026-10-25T01:30:00Z");
  expect(readLocalTime("2026-10-25T02:30")).toEqual({ kind: "twice", first, second });
  expect(problemOf(() => instantOf("2026-10-25T02:30"))).toBe(
    "On Sunday 25 October 2026 clocks are put back, and 02:30 comes twice. Choose the first (UTC+2) or the second (UTC+1).",
  );
  expect(instantOf("2026-10-25T02:30", "first")).toBe(first);
  expect(instantOf("2026-10-25T02:30", "second")).toBe(second);
  expect(instantOf("2026-10-25T01:59")).toBe(Date.parse("2026-10-24T23:59:00Z"));
  expect(instantOf("2026-10-25T03:00")).toBe(Date.parse("2026-10-25T02:00:00Z"));
});

test("what is no time is refused", () => {
  for (const written of ["", "tomorrow", "2026-02-30T10:00", "2026-11-17", "2026-11-17T25:00", "2026-11-17T10:00Z"]) {
    expect(problemOf(() => readLocalTime(written))).toContain("Give a day and a time");
  }
});

test("every minute of ten years is found again from what the clock shows", () => {
  const start = Date.parse("2024-01-01T00:00:00Z");
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 * 366 * 24 * 60 }), (minutes) => {
      const at = start + minutes * 60_000;
      const read = readLocalTime(localTimeAt(at));
      expect(read.kind === "twice" ? [read.first, read.second] : [read.kind === "once" && read.at]).toContain(at);
    }),
  );
});
