import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ReadNext } from "#components/article/read-next.tsx";
import { cardOf, picture, RELEASED } from "#domain/testing.ts";
import { editionFor } from "#domain/words/edition.ts";

const edition = editionFor("en", RELEASED);

/** So many stories, the first of them with pictures. */
function show(count: number, pictured: number): string {
  const cards = Array.from({ length: count }, (_, i) => cardOf({ id: i + 1, ...(i < pictured && { picture }) }));
  return renderToStaticMarkup(<ReadNext cards={cards} edition={edition} />);
}

test("beside each other stories to read next have pictures all of them, or standfirsts all of them", () => {
  expect(show(4, 4)).not.toMatch(/readnext--words|s__sf/);
  const mixed = show(4, 2);
  expect(mixed).toContain("readnext--words");
  expect(mixed.split("s__sf")).toHaveLength(5);
});

test("fewer than four stories to read next share the whole width", () => {
  expect(show(3, 3).split('"c4 t4"')).toHaveLength(4);
  expect(show(2, 2).split('"c6 t6"')).toHaveLength(3);
  expect(show(1, 1).split('"c12"')).toHaveLength(2);
});
