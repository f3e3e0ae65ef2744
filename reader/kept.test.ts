import { expect, test } from "vitest";
import { describeCopy, labelCopy, markCopy, titleIn } from "#reader/kept.ts";

const HTML = '<!doctype html><html lang="ru" dir="ltr"><body><h1 class="vh">«Тест» &amp; <i>ко</i></h1></body></html>';

test("a copy knows its headline, language and hour without being read", async () => {
  const copy = labelCopy(new Response(HTML, { headers: { "content-encoding": "br", etag: '"x"' } }), HTML, 1234);
  expect(describeCopy("https://paper.example/2026/11/17/x-a1", copy)).toEqual({
    path: "/2026/11/17/x-a1",
    title: "«Тест» & ко",
    language: "ru",
    at: 1234,
  });
  expect(copy.headers.get("content-encoding")).toBeNull();
  expect(copy.headers.get("etag")).toBe('"x"');
  expect(await copy.text()).toBe(HTML);
});

test("a copy says of itself that it is one, and is else the page as it came", () => {
  expect(markCopy(HTML, 1234)).toBe(HTML.replace('<html lang="ru"', '<html data-kept="1234" lang="ru"'));
});

test("a page without a headline has no title", () => {
  expect(titleIn("<p>no headline</p>")).toBe("");
});
