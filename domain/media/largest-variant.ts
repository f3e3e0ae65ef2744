import type { Picture, Variant } from "#domain/media/picture.ts";

/** The widest size every reader can show: WebP, as AVIF is not known everywhere outside browsers. */
export function largestVariant({ variants }: Picture): Variant | undefined {
  return variants
    .filter(({ format }) => format === "webp")
    .reduce<Variant | undefined>((largest, one) => (largest && largest.width >= one.width ? largest : one), undefined);
}
