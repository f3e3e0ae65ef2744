import { expect, test } from "vitest";
import { pastFrontPath, readMinute } from "#domain/front/minute.ts";

const NOON = Date.parse("2026-11-17T12:00:00Z");

test("an address of a past front names one minute of the paper's clock, and that minute's address is the same", () => {
  const at = readMinute("2026-11-17T10:30", NOON) ?? 0;
  expect(at).toBeLessThanOrEqual(NOON);
  expect(pastFrontPath(at)).toBe("/front/2026-11-17T10:30");
  expect(readMinute(pastFrontPath(NOON).slice(7), NOON)).toBe(NOON);
});

test("what is no minute, or is not over, names no front", () => {
  for (const written of [
    "",
    "now",
    "2026-11-17",
    "2026-11-17T25:00",
    "2026-02-30T10:00",
    "2026-11-17T10:30:00",
    "9999",
  ]) {
    expect(readMinute(written, NOON), written).toBeUndefined();
  }
  expect(readMinute(pastFrontPath(NOON + 60_000).slice(7), NOON)).toBeUndefined();
});
