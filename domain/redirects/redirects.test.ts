import { expect, test } from "vitest";
import { addressKey, withThoseAbove } from "#domain/redirects/address.ts";
import { readOwnAddress } from "#domain/redirects/own-address.ts";
import { readRedirectCsv } from "#domain/redirects/read-csv.ts";

test("all spellings of an old address are one: host, case, slashes, encoding, tracking, order of parameters", () => {
  const spellings = [
    "/News/Старт",
    "//news/старт/",
    "https://old.example/news/%D0%A1%D1%82%D0%B0%D1%80%D1%82/?utm_source=x&fbclid=1#top",
  ];
  expect(new Set(spellings.map(addressKey))).toEqual(new Set(["/news/старт"]));
  expect(addressKey("/index.php?b=2&a=1&utm_medium=y")).toBe(addressKey("/index.php/?a=1&b=2"));
  expect(addressKey("https://old.example")).toBe("/");
});

test("what is no address has no spelling", () => {
  for (const address of [
    "/%ff",
    "news",
    "javascript:alert(1)",
    "/a%0d%0aSet-Cookie:x",
    "/a\\b",
    `/${"a".repeat(3000)}`,
  ]) {
    expect([address.slice(0, 30), addressKey(address)]).toEqual([address.slice(0, 30), undefined]);
  }
});

test("an address lies below those above it", () => {
  expect(withThoseAbove("/topic/port/before/12")).toEqual([
    { key: "/topic/port/before/12", rest: "" },
    { key: "/topic/port/before", rest: "/12" },
    { key: "/topic/port", rest: "/before/12" },
    { key: "/topic", rest: "/port/before/12" },
  ]);
});

test("the paper knows which addresses may be its own", () => {
  for (const path of ["/", "/latest", "/world/before/9", "/2026", "/2026/11/17", "/feed.xml", "/media/abc/x.webp"]) {
    expect([path, readOwnAddress(path)]).toEqual([path, { kind: "page" }]);
  }
  expect(readOwnAddress("/2026/11/17/gates-a12.md")).toEqual({ kind: "article", id: 12 });
  expect(readOwnAddress("/topic/port/feed.xml")).toEqual({ kind: "topic", slug: "port" });
  for (const path of ["/news", "/2015/03/04/old-post", "/2015/march", "/topic", "/wp-content/a.jpg"]) {
    expect([path, readOwnAddress(path)]).toEqual([path, undefined]);
  }
});

test("a file of redirects is read with commas, semicolons or tabs, quotes, a line of names, and notes", () => {
  const file = '\uFEFFold,new\r\n# moved in May\r\n\r\n"/a,b","/latest"\r\n/c ,/archive,note\r\n/d\r\n';
  expect(readRedirectCsv(file)).toEqual([
    { line: 4, from: "/a,b", to: "/latest" },
    { line: 5, from: "/c", to: "/archive" },
    { line: 6, from: "/d", to: "" },
  ]);
  expect(readRedirectCsv("/a;/b")).toEqual([{ line: 1, from: "/a", to: "/b" }]);
  expect(readRedirectCsv('/a\t"/say ""x"""')).toEqual([{ line: 1, from: "/a", to: '/say "x"' }]);
});
