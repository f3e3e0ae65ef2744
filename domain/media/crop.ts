import type { Picture } from "#domain/media/picture.ts";

/** A cut of a picture, in pixels. */
export interface Crop {
  width: number;
  height: number;
}

/** The part of a picture that a cut shows, in pixels of the picture. */
export interface Frame extends Crop {
  left: number;
  top: number;
}

const RATIOS = [
  [16, 9],
  [4, 3],
  [1, 1],
] as const;
const WIDTH = 1200;
/** A cut of 800 pixels may be enlarged to 1,200; a smaller one stays as it is. */
const LEAST_ENLARGED = 800;

/**
 * The cuts search engines show: 16:9, 4:3 and 1:1, 1,200 pixels wide wherever the picture allows.
 * @see https://developers.google.com/search/docs/appearance/structured-data/article#recommended-properties
 */
export function cropsOf({ width, height }: Pick<Picture, "width" | "height">): Crop[] {
  return RATIOS.map(([across, down]) => {
    const most = Math.max(1, Math.floor(Math.min(width, (height * across) / down)));
    const wide = most >= LEAST_ENLARGED ? WIDTH : most;
    return { width: wide, height: Math.max(1, Math.round((wide * down) / across)) };
  });
}

/** The largest part of a picture in the shape of a cut, with the picture's subject as near to its middle as can be. */
export function frameOf({ width, height, focus }: Pick<Picture, "width" | "height" | "focus">, crop: Crop): Frame {
  const scale = Math.min(width / crop.width, height / crop.height);
  const across = Math.max(1, Math.min(width, Math.round(crop.width * scale)));
  const down = Math.max(1, Math.min(height, Math.round(crop.height * scale)));
  return { left: startOf(focus[0], across, width), top: startOf(focus[1], down, height), width: across, height: down };
}

function startOf(focus: number, part: number, whole: number): number {
  return Math.max(0, Math.min(whole - part, Math.round(focus * whole - part / 2)));
}

/**
 * `1200x675-58-52`: size and subject, in hundredths. A cut around another subject is another file, because the address of
 * a picture never shows two.
 */
export function cropSize({ focus: [x, y] }: Pick<Picture, "focus">, { width, height }: Crop): string {
  return `${width}x${height}-${Math.round(x * 100)}-${Math.round(y * 100)}`;
}

/** `/media/5f2c…/flood-barrier-1200x675-58-52.webp` */
export function cropPath(picture: Pick<Picture, "hash" | "name" | "focus">, crop: Crop): string {
  return `/media/${picture.hash}/${picture.name}-${cropSize(picture, crop)}.webp`;
}
