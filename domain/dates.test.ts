import { expect, test } from "vitest";
import * as dates from "#domain/dates.ts";

const midnight = Date.parse("2026-11-16T23:14:00Z");
const summer = Date.parse("2026-07-01T10:00:00Z");
const now = Date.parse("2026-11-17T09:00:00Z");
const words = { today: "Today", yesterday: "Yesterday" };

test("an instant belongs to the day it has in the paper's zone, not in UTC", () => {
  expect(dates.dayOf(midnight)).toBe("2026-11-17");
  expect(dates.writeTime(midnight, "en")).toBe("00:14");
});

test("the machine's time carries the offset of that day, summer or winter", () => {
  expect(dates.machineTime(midnight)).toBe("2026-11-17T00:14:00+01:00");
  expect(dates.machineTime(summer)).toBe("2026-07-01T12:00:00+02:00");
});

test("moments are written in the language of the page", () => {
  expect(dates.writeMoment(midnight, "en")).toBe("17 Nov 2026, 00:14");
  expect(dates.writeMoment(midnight, "ru")).toBe("17 ноября 2026, 00:14");
  expect(dates.writeMoment(midnight, "ar")).toBe("١٧ نوفمبر ٢٠٢٦، ٠٠:١٤");
  expect(dates.writeMoment(midnight, "en", "2026-11-17")).toBe("00:14");
});

test("a moment reads the same again after hundreds of others were written", () => {
  const others = Array.from({ length: 1200 }, (_, hour) => midnight + hour * 3_600_000);
  const first = others.map((at) => [dates.writeMoment(at, "en"), dates.dayOf(at), dates.machineTime(at)]);
  expect(new Set(first.flat()).size).toBe(1200 + 50 + 1200);
  expect(others.map((at) => [dates.writeMoment(at, "en"), dates.dayOf(at), dates.machineTime(at)])).toEqual(first);
});

test("a listing says the time today, the day this year, and the year before that", () => {
  expect(dates.writeBriefly(midnight, "en", now)).toBe("00:14");
  expect(dates.writeBriefly(summer, "en", now)).toBe("1 Jul");
  expect(dates.writeBriefly(Date.parse("2024-02-03T12:00:00Z"), "en", now)).toBe("3 Feb 2024");
});

test("a dated rule names today and yesterday, else the weekday, and a year that is not this one", () => {
  expect(dates.writeDayHeading("2026-11-17", now, "en", words)).toBe("Today, 17 November");
  expect(dates.writeDayHeading("2026-11-16", now, "en", words)).toBe("Yesterday, 16 November");
  expect(dates.writeDayHeading("2026-11-15", now, "en", words)).toBe("Sunday, 15 November");
  expect(dates.writeDayHeading("2024-11-15", now, "en", words)).toBe("Friday, 15 November 2024");
});

test("days and months are written in full", () => {
  expect(dates.writeFullDay("2026-11-17", "en")).toBe("Tuesday 17 November 2026");
  expect(dates.writeDay("2026-11-17", "ru")).toBe("17 ноября 2026");
  expect([dates.writeMonth("11", "en"), dates.writeMonthOfYear("2026", "11", "ru")]).toEqual([
    "November",
    "Ноябрь 2026",
  ]);
});

test("age is counted in whole days and years", () => {
  expect(dates.ageOf(Date.parse("2024-11-16T00:00:00Z"), now)).toEqual({ days: 731, years: 2 });
  expect(dates.daysSince("2026-11-01", now)).toBe(16);
});
