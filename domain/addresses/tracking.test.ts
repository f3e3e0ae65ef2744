import { expect, test } from "vitest";
import { isTracking, withoutTracking } from "#domain/addresses/tracking.ts";

test("who sent a reader is taken out of a query, and the rest stays sign for sign", () => {
  expect(withoutTracking("?q=fog%20&utm_source=x&page=2&UTM_Medium=y&fbclid=1&gclid&mc_eid=%ff&ref=home")).toBe(
    "?q=fog%20&page=2",
  );
  expect(withoutTracking("?utm_source=x")).toBe("");
  expect(withoutTracking("?utm%5Fsource=x&a=1")).toBe("?a=1");
});

test("a query without it is not touched, whatever it looks like", () => {
  for (const query of ["", "?", "?a", "?a=1&&b", "?%ff=1", "?q=utm_source", "?prefix=1&reference=2", "?a=b?ref=1"]) {
    expect(withoutTracking(query)).toBe(query);
  }
});

test("a name is tracking as a whole only", () => {
  expect(["utm_id", "GCLID", "mc_cid"].every(isTracking)).toBe(true);
  expect(["utm_", "xutm_id", "ref", "q", ""].some(isTracking)).toBe(false);
});
