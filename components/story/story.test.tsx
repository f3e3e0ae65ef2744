import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { HeadlineList } from "#components/story/headline-list.tsx";
import { Item } from "#components/story/item.tsx";
import { Story } from "#components/story/story.tsx";
import { cardOf, RELEASED } from "#domain/testing.ts";
import { editionFor } from "#domain/words/edition.ts";

const edition = editionFor("en", RELEASED);
const arabic = cardOf({ language: "ar", headline: "تقاعد الحاجز", label: "live" });

test("a story in another language says so, and the paper's words in it say theirs", () => {
  const html = renderToStaticMarkup(<Story card={arabic} edition={edition} size="h5" />);
  expect(html).toContain('<article class="s" lang="ar" dir="rtl">');
  expect(html).toContain('<span class="live" lang="en" dir="ltr">Live</span>');
  expect(html).toMatch(/<time dateTime="[^"]+" lang="en" dir="ltr">/);
});

test("a line of a listing keeps its columns; its words alone turn", () => {
  const html = renderToStaticMarkup(<Item card={arabic} edition={edition} part="Translation" />);
  expect(html).toContain('<li class="item s item--bare">');
  expect(html).toContain('<div class="s__b" lang="ar" dir="rtl">');
  expect(html).toContain('<p class="meta" lang="en" dir="ltr">Translation</p>');
});

test("the label of a headline is in the headline's language", () => {
  const cards = [cardOf({ language: "ru", label: "analysis", headline: "Что решил совет" })];
  expect(renderToStaticMarkup(<HeadlineList cards={cards} edition={edition} />)).toContain(
    '<li lang="ru" dir="ltr"><a href="/2026/11/17/bridge-reopens-a12"><b>Анализ</b> Что решил совет</a>',
  );
});

test("a story in the language of the page says nothing of it", () => {
  expect(renderToStaticMarkup(<Story card={cardOf()} edition={edition} size="h5" />)).not.toMatch(/lang=|dir=/);
});
