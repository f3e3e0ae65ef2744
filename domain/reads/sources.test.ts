import { expect, test } from "vitest";
import { sourceOf } from "#domain/reads/sources.ts";

const HOSTS = ["meridian.example", "localhost:3000"];

test.each([
  ["https://www.google.co.uk/", "search"],
  ["https://duckduckgo.com/", "search"],
  ["https://search.brave.com/", "search"],
  ["android-app://com.google.android.googlequicksearchbox/", "search"],
  ["https://yandex.ru/", "search"],
  ["https://l.facebook.com/", "social"],
  ["https://t.co/abc", "social"],
  ["https://out.reddit.com/x", "social"],
  ["https://bsky.app/", "social"],
  ["https://meridian.example/culture", "internal"],
  ["http://localhost:3000/", "internal"],
  ["https://another-paper.example/page", "other"],
  ["https://notgoogle.example/", "other"],
  ["https://google.com.evil.example/", "other"],
  ["nonsense", "other"],
  ["", "direct"],
  [undefined, "direct"],
  [null, "direct"],
] as const)("an opening that came from %s is counted as %s", (referer, source) => {
  expect(sourceOf(referer, HOSTS)).toBe(source);
});
