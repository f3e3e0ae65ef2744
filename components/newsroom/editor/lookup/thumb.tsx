import { type Picture, variantPath } from "#domain/media/picture.ts";

const LEAST_WIDTH = 320;

/** A small view of a picture; words beside it say what it is. */
export function Thumb({ picture, alt = "" }: { picture: Picture; alt?: string }) {
  const sizes = picture.variants.filter(({ format }) => format === "webp");
  const variant = sizes.find(({ width }) => width >= LEAST_WIDTH) ?? sizes.at(-1);
  if (variant === undefined) return <span className="thumb thumb--none" />;
  return <img className="thumb" src={variantPath(picture, variant)} alt={alt} loading="lazy" draggable={false} />;
}
