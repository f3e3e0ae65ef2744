import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Entry } from "#components/live/entry.tsx";
import { articleOf, paragraphOf, RELEASED } from "#domain/testing.ts";
import { editionFor } from "#domain/words/edition.ts";

function show(text: string, headline = ""): string {
  const attrs = { at: RELEASED, headline, by: "ana-ruiz", key: false };
  return renderToStaticMarkup(
    <Entry
      post={{ anchor: "post-1", attrs, content: [paragraphOf(text)] }}
      article={articleOf({ language: "ru" })}
      edition={editionFor("ru", RELEASED)}
    />,
  );
}

test("a post in the paper's language on a live page in another is heard in its own, its writer's post too", () => {
  expect(show("The gate is shut.")).toContain('<div lang="en" dir="ltr"><p>The gate is shut.</p>');
  const russian = show("Ворота закрыты.");
  expect(russian).toContain("<div><p>Ворота закрыты.</p>");
  expect(russian).toContain('<span lang="en" dir="ltr">Reporter</span>');
});

test("a post is named in its own language; its hour and the link to it are heard in those of the page", () => {
  const html = show("The gate is shut.", "Gate four");
  expect(html).toMatch(/^<section class="entry" id="post-1" aria-label="Gate four" lang="en"><time [^>]*lang="ru">/);
  expect(show("Ворота закрыты.", "Ворота")).toMatch(
    /^<section class="entry" id="post-1" aria-label="Ворота"><time dateTime="[^"]+"><a/,
  );
});
