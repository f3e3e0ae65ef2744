import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { WideBand } from "#components/front/bands.tsx";
import { FeatureBand } from "#components/front/feature-band.tsx";
import { cardOf, picture, RELEASED } from "#domain/testing.ts";
import { editionFor } from "#domain/words/edition.ts";

const edition = editionFor("en", RELEASED);

/** Cards of a band by number; those named have a picture. */
function cardsOf(count: number, ...pictured: number[]) {
  return Array.from({ length: count }, (_, i) =>
    cardOf({ id: i + 1, slug: `story-${i + 1}`, ...(pictured.includes(i + 1) && { picture }) }),
  );
}

const count = (html: string, part: string) => html.split(part).length - 1;

test("beside the large story of a wide band there is no hole: in words alone its neighbours are stories, not lines", () => {
  const bare = renderToStaticMarkup(<WideBand cards={cardsOf(4, 1)} edition={edition} />);
  expect([count(bare, "<article"), count(bare, "<li")]).toEqual([4, 0]);
  const pictured = renderToStaticMarkup(<WideBand cards={cardsOf(4, 1, 2)} edition={edition} />);
  expect([count(pictured, "<article"), count(pictured, "<li")]).toEqual([2, 2]);
});

test("the middle of a feature band without a picture has a third story in its room, and no story is lost or told twice", () => {
  const bare = renderToStaticMarkup(<FeatureBand cards={cardsOf(7, 1, 4)} edition={edition} />);
  expect([count(bare, "<article"), count(bare, "<li")]).toEqual([5, 2]);
  const pictured = renderToStaticMarkup(<FeatureBand cards={cardsOf(7, 1, 2, 4)} edition={edition} />);
  expect([count(pictured, "<article"), count(pictured, "<li")]).toEqual([4, 3]);
  for (const html of [bare, pictured])
    for (let id = 1; id <= 7; id++) expect(html).toContain(`href="/2026/11/17/story-${id}-a${id}"`);
});
