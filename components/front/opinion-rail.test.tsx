import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { OpinionRail } from "#components/front/opinion-rail.tsx";
import { composeFront } from "#domain/front/compose.ts";
import { cardOf, RELEASED } from "#domain/testing.ts";
import { editionFor } from "#domain/words/edition.ts";

/** The rail of a front whose letters have that headline. */
function show(headline: string): string {
  const news = cardOf({ id: 1 });
  const letters = cardOf({ id: 2, section: "opinion", label: "letters", headline });
  const material = { pool: [news, letters], slots: [], live: [], mostRead: [], related: [] };
  const front = composeFront(material, { rows: [], language: "en" });
  return renderToStaticMarkup(<OpinionRail front={front} edition={editionFor("en", RELEASED)} />);
}

test("below the word Letters their headline does not begin with that word again", () => {
  expect(show("Letters: “he never trusted it”")).toMatch(/Letters<\/p><h3[^>]*><a[^>]*>“he never trusted it”</);
  expect(show("Letters: a vote for the gates")).toMatch(/Letters<\/p><h3[^>]*><a[^>]*>A vote for the gates</);
  expect(show("Letters from the quay")).toMatch(/Letters<\/p><h3[^>]*><a[^>]*>Letters from the quay</);
});
