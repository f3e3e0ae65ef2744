import { expect, test } from "vitest";
import type { Block, Document } from "#domain/body/document.ts";
import { lastToldIn } from "#domain/live/last-told.ts";

const post = (at: number): Block => ({ type: "livePost", attrs: { at, headline: "", by: "", key: false } });
const body: Document = { type: "doc", content: [post(30), post(20)] };

test("a live page is as new as its newest post, or as an update that came later", () => {
  expect(lastToldIn({ releasedAt: 10, body })).toBe(30);
  expect(lastToldIn({ releasedAt: 10, updatedAt: 25, body })).toBe(30);
  expect(lastToldIn({ releasedAt: 10, updatedAt: 40, body })).toBe(40);
});

test("a live page without posts is as new as its release", () => {
  expect(lastToldIn({ releasedAt: 10, body: { type: "doc", content: [] } })).toBe(10);
});
