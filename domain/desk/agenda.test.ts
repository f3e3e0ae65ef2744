import { expect, test } from "vitest";
import { type AgendaEntry, agendaOf } from "#domain/desk/agenda.ts";

const entry = (at: string): AgendaEntry => ({
  ...{ at: Date.parse(at), what: "release", story: 1, headline: "Gates", section: "sport" },
  ...{ state: "scheduled", hold: "", language: "en" },
});

test("an entry stands on its day in the paper's zone, not in the machine's", () => {
  const days = agendaOf("2026-11-16", [entry("2026-11-17T23:30:00Z"), entry("2026-11-17T22:30:00Z")]);
  expect(days.map(({ day, entries }) => [day, entries.length])).toEqual([
    ["2026-11-16", 0],
    ["2026-11-17", 1],
    ["2026-11-18", 1],
    ["2026-11-19", 0],
    ["2026-11-20", 0],
    ["2026-11-21", 0],
    ["2026-11-22", 0],
  ]);
});

test("the two days on which clocks change say so", () => {
  const said = (first: string) =>
    agendaOf(first, []).flatMap(({ day, clocks }) => (clocks ? [`${day}: ${clocks}`] : []));
  expect(said("2026-10-19")).toEqual([
    "2026-10-25: The clocks go back tonight: the day has 25 hours, and ends at UTC+01:00.",
  ]);
  expect(said("2027-03-22")).toEqual([
    "2027-03-28: The clocks go forward tonight: the day has 23 hours, and ends at UTC+02:00.",
  ]);
  expect(said("2026-11-16")).toEqual([]);
});
