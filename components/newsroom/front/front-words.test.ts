import { expect, test } from "vitest";
import type { SetEntry } from "#domain/front/set-entry.ts";
import { type PlaceShown, sayOfLicence, sayOfLicenceThen } from "./front-words.ts";

const NOON = Date.parse("2026-11-17T12:00:00Z");
const HOUR = 3_600_000;

const placeWith = (pictureEndsAt: number | undefined): PlaceShown => ({
  ...{ slot: "lead", name: "Lead", card: undefined, entry: undefined, coming: [], seen: "" },
  pictureEndsAt,
});

const entryWith = (pictureEndsAt: number | null): SetEntry => ({
  ...{ id: 1, slot: "lead", story: 1, title: "Quay", state: "published", headline: "", media: "a", pictureEndsAt },
  ...{ validFrom: NOON, validTo: NOON + HOUR, setAt: NOON, setBy: "Ana" },
});

test("beside a place it is said when the right to its picture has ended, or ends within a day", () => {
  expect(sayOfLicence(placeWith(NOON - 1), NOON)).toMatch(
    /^Licence of the picture ended: Today, .*\. Choose another\.$/,
  );
  expect(sayOfLicence(placeWith(NOON), NOON)).toMatch(/^Licence of the picture ends: Today/);
  expect(sayOfLicence(placeWith(NOON + 24 * HOUR), NOON)).toBeUndefined();
  expect(sayOfLicence(placeWith(undefined), NOON)).toBeUndefined();
});

test("of what is planned it is said when its picture may not be used any more by then", () => {
  expect(sayOfLicenceThen(entryWith(NOON - 1))).toContain("will have ended by then");
  expect([NOON, null].map(entryWith).map(sayOfLicenceThen)).toEqual([undefined, undefined]);
});
