import { expect, test } from "vitest";
import { surrogateKeys } from "./surrogate-keys.ts";

test("a page is named by what kind it is, whose, and every article on it", () => {
  for (const [path, keys] of [
    ["/", "front a1 a2"],
    ["/topic/port/feed.xml", "feeds topic-port a1 a2"],
    ["/author/ana-ruiz/before/7", "author-ana-ruiz a1 a2"],
    ["/veles-bay", "section-veles-bay a1 a2"],
    ["/2026/11", "archive a1 a2"],
    ["/sitemaps/news.xml", "sitemaps a1 a2"],
    ["/feed.atom", "feeds latest a1 a2"],
  ] as const)
    expect([path, surrogateKeys(path, ["a1", "a2", "a1"])]).toEqual([path, keys]);
});

test("an article does not go whenever another stands in the archive", () => {
  expect(surrogateKeys("/2026/11/17/fog-a1", ["a1"])).toBe("a1");
  expect(surrogateKeys("/2026/11/17/fog-a1.md", ["a1"])).toBe("a1");
});
