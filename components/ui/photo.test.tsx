import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Picture, Variant } from "#domain/media/picture.ts";
import { Photo, sparing } from "./photo.tsx";

const variant = (format: Variant["format"], width: number): Variant => ({ format, width, height: width, bytes: 9 });
const webp = [400, 800, 1200].map((width) => variant("webp", width));
const avif = webp.map(({ width }) => variant("avif", width));

function shown(variants: Variant[]): string {
  const picture: Picture = {
    ...{ hash: "0".repeat(32), name: "gate", width: 1200, height: 800, alt: "", credit: "", focus: [0.5, 0.5] },
    variants,
  };
  return renderToStaticMarkup(<Photo picture={picture} sizes="(min-width: 80rem) 1032px, 100vw" alt="A gate" />);
}

test("a picture with all its sizes in AVIF is shown in AVIF, in every size there is", () => {
  const [, source = ""] = /<source type="image\/avif" srcSet="([^"]*)"/.exec(shown([...webp, ...avif])) ?? [];
  expect(source.match(/gate-\d+\.avif \d+w/g)).toEqual([
    "gate-400.avif 400w",
    "gate-800.avif 800w",
    "gate-1200.avif 1200w",
  ]);
});

test("while AVIF sizes are missing, none is shown", () => {
  expect(shown([...webp, ...avif.slice(1)])).not.toContain("avif");
});

test("the densest screens are sent two thirds of the width, under the same conditions", () => {
  expect(sparing("(min-width: 80rem) 1032px, 100vw")).toBe(
    "(min-resolution: 2.5dppx) and (min-width: 80rem) 688px, (min-resolution: 2.5dppx) 67vw, (min-width: 80rem) 1032px, 100vw",
  );
});
