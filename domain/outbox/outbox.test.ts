import { expect, test } from "vitest";
import { changedFeeds, changedPages } from "#domain/outbox/changed.ts";
import { eventBody } from "#domain/outbox/event.ts";
import { nextAttempt } from "#domain/outbox/retry.ts";
import type { Told } from "#domain/outbox/told.ts";

const URL_OF_SITE = "https://paper.example";

function told(about: Partial<Told> = {}): Told {
  const detail = { releasedOn: "2026-11-17", slug: "gates", section: "world", topics: ["port"], authors: ["ana-ruiz"] };
  return { id: 5, at: 0, kind: "released", article: 12, ...about, detail: { ...detail, ...about.detail } };
}

test("each feed in which something is new is named once, also that of the section it left", () => {
  const feeds = changedFeeds(
    [told(), told({ kind: "changed", detail: { was: "politics", change: "correction" } })],
    URL_OF_SITE,
  );
  const atoms = feeds.filter((address) => address.endsWith(".atom"));
  expect(atoms).toEqual(
    ["", "/world", "/topic/port", "/author/ana-ruiz", "/politics", "/corrections"].map(
      (base) => `${URL_OF_SITE}${base}/feed.atom`,
    ),
  );
  expect(feeds).toHaveLength(3 * atoms.length);
});

test("a mended typo, the front and people's profiles are no news for feeds", () => {
  const quiet = [told({ kind: "changed", detail: { change: "typo" } }), told({ kind: "front", article: null })];
  expect(changedFeeds(quiet, URL_OF_SITE)).toEqual([]);
});

test("search engines are told of the page, of its earlier address, and of merged ones; encoded, once each", () => {
  expect(changedPages([told(), told({ kind: "withdrawn" })], URL_OF_SITE)).toEqual([
    `${URL_OF_SITE}/2026/11/17/gates-a12`,
  ]);
  expect(changedPages([told({ kind: "renamed", detail: { slug: "ворота", was: "gates" } })], URL_OF_SITE)).toEqual([
    `${URL_OF_SITE}/2026/11/17/${encodeURI("ворота")}-a12`,
    `${URL_OF_SITE}/2026/11/17/gates-a12`,
  ]);
  const merged = told({ kind: "topics", article: null, detail: { topic: "port", was: "harbour" } });
  expect(changedPages([merged], URL_OF_SITE)).toEqual([`${URL_OF_SITE}/topic/port`, `${URL_OF_SITE}/topic/harbour`]);
});

test("an event says what happened to which article, and where it stands", () => {
  expect(JSON.parse(eventBody(told({ kind: "withdrawn" }), URL_OF_SITE))).toMatchObject({
    id: "event-5",
    type: "article.withdrawn",
    at: "1970-01-01T00:00:00.000Z",
    article: 12,
    url: `${URL_OF_SITE}/2026/11/17/gates-a12`,
  });
});

test("waiting doubles up to an hour, is spread, and ends after a day", () => {
  const wait = (attempts: number, chance = 0) => nextAttempt({ attempts, madeAt: 0 }, 1000, chance);
  expect([1, 2, 3, 20].map((attempts) => wait(attempts))).toEqual([6000, 11_000, 21_000, 3_601_000]);
  expect(wait(1, 1)).toBe(3500);
  expect(nextAttempt({ attempts: 30, madeAt: 0 }, 86_400_000, 0)).toBeUndefined();
});
