import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Entry } from "#components/live/entry.tsx";
import { articleOf, paragraphOf, RELEASED } from "#domain/testing.ts";
import { editionFor } from "#domain/words/edition.ts";

function show(text: string): string {
  const attrs = { at: RELEASED, headline: "", by: "ana-ruiz", key: false };
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
