import { type Picture, type Variant, variantPath } from "#domain/media/picture.ts";
import type { Spoken } from "#domain/words/edition.ts";

interface PhotoProps {
  picture: Picture;
  /** How wide it stands, as in the `sizes` attribute. */
  sizes: string;
  /** Empty where a headline beside it says the same. */
  alt: string;
  /** Where its words are in another language than the page. */
  spoken?: Spoken;
  /** The first picture of a page: fetched at once, before all else. */
  first?: boolean;
  className?: string;
}

const FALLBACK_WIDTH = 800;
const FOCUS_STEPS = 4;
const DENSE = "(min-resolution: 2.5dppx)";
const DENSE_SHARE = 2 / 3;

/** A picture in as many sizes and formats as the library has; nothing when it has none. Cropping keeps its subject. */
export function Photo({ picture, alt, spoken, first = false, className = "", ...given }: PhotoProps) {
  const sizes = sparing(given.sizes);
  const webp = picture.variants.filter(({ format }) => format === "webp");
  const fallback = webp.find(({ width }) => width >= FALLBACK_WIDTH) ?? webp.at(-1);
  if (fallback === undefined) return null;
  const avif = picture.variants.filter(({ format }) => format === "avif");
  // While AVIF is still being made in the background a page must not be shown smaller pictures for it.
  const complete = avif.length >= webp.length;
  return (
    <picture>
      {complete && <source type="image/avif" srcSet={sourceSet(picture, avif)} sizes={sizes} />}
      <img
        src={variantPath(picture, fallback)}
        srcSet={sourceSet(picture, webp)}
        sizes={sizes}
        width={picture.width}
        height={picture.height}
        alt={alt}
        {...spoken}
        className={`${focusClass(picture)} ${className}`.trim()}
        decoding="async"
        {...(first ? { fetchPriority: "high" } : { loading: "lazy" })}
      />
    </picture>
  );
}

/**
 * On the densest screens two thirds of the width: nobody sees what a third density adds, and it costs twice the bytes.
 * @see https://html.spec.whatwg.org/multipage/images.html#sizes-attributes
 */
export function sparing(sizes: string): string {
  const dense = sizes.split(", ").map((size) => {
    const [, condition = "", width = "", unit = ""] = /^(?:(.*) )?([\d.]+)([a-z]+)$/.exec(size) ?? [];
    return `${[DENSE, condition].filter(Boolean).join(" and ")} ${Math.ceil(Number(width) * DENSE_SHARE)}${unit}`;
  });
  return [...dense, sizes].join(", ");
}

function sourceSet(picture: Picture, variants: readonly Variant[]): string {
  return variants.map((variant) => `${variantPath(picture, variant)} ${variant.width}w`).join(", ");
}

/** `fx-2 fy-1`: the focal point on a grid of five by five, because a strict content policy forbids style attributes. */
function focusClass({ focus: [x, y] }: Picture): string {
  return `fx-${Math.round(x * FOCUS_STEPS)} fy-${Math.round(y * FOCUS_STEPS)}`;
}
