/** One size of a picture in one format. */
export interface Variant {
  width: number;
  height: number;
  format: "avif" | "webp";
  bytes: number;
}

/** A picture of the library, ready to be shown at any size. */
export interface Picture {
  /** First 32 hex digits of the SHA-256 of the file that came in. */
  hash: string;
  /** The file's name without its ending: readable part of the address. */
  name: string;
  width: number;
  height: number;
  alt: string;
  credit: string;
  /** Who made it, and on what terms it may be used (a name or an address), where the library knows. */
  creator?: string;
  licence?: string;
  /** Subject of the picture, from 0 to 1 from the left and the top: what cropping must keep. */
  focus: [x: number, y: number];
  variants: Variant[];
}

/** `/media/5f2c…/flood-barrier-800.webp` */
export function variantPath({ hash, name }: Picture, { width, format }: Variant): string {
  return `/media/${hash}/${name}-${width}.${format}`;
}
