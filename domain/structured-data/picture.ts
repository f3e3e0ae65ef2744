import type { ImageObject } from "schema-dts";
import type { Picture } from "#domain/media/picture.ts";
import { addressOf, type Publication } from "#domain/publication.ts";
import { pixels } from "#domain/structured-data/pixels.ts";

/** A cut of a picture, in pixels. */
export interface Crop {
  width: number;
  height: number;
}

/** Who made a picture and how it may be used, where the library knows it. Paths or full addresses. */
export interface PictureRights {
  creator?: { name: string; kind: "Person" | "Organization" };
  licence?: string;
  acquire?: string;
}

/** What is asked about pictures: where a cut is served, and what the library knows of rights. */
export interface PictureSource {
  cropPath: (picture: Picture, crop: Crop) => string;
  rightsOf?: (picture: Picture) => PictureRights;
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
    const most = Math.floor(Math.min(width, (height * across) / down));
    const wide = most >= LEAST_ENLARGED ? WIDTH : most;
    return { width: wide, height: Math.round((wide * down) / across) };
  });
}

/** A picture in all its cuts, with credit, licence and creator. */
export function imagesOf(publication: Publication, picture: Picture, credit: string, source: PictureSource) {
  const rights = rightsOf(publication, picture, credit, source);
  return cropsOf(picture).map((crop) => ({
    "@type": "ImageObject" as const,
    url: addressOf(publication, source.cropPath(picture, crop)),
    contentUrl: addressOf(publication, source.cropPath(picture, crop)),
    width: pixels(crop.width),
    height: pixels(crop.height),
    ...(picture.alt !== "" && { caption: picture.alt }),
    ...rights,
  })) satisfies ImageObject[];
}

function rightsOf(publication: Publication, picture: Picture, credit: string, source: PictureSource) {
  const { creator, licence, acquire } = source.rightsOf?.(picture) ?? {};
  const creditText = credit === "" ? picture.credit : credit;
  const license = licence ?? publication.licence?.path;
  const acquireLicensePage = acquire ?? publication.licence?.acquire;
  const name = nameIn(creditText);
  return {
    ...(creditText !== "" && { creditText, copyrightNotice: name }),
    ...(name !== "" && { creator: { "@type": "Organization" as const, name } }),
    ...(creator && { creator: { "@type": creator.kind, name: creator.name } }),
    ...(license !== undefined && { license: addressOf(publication, license) }),
    ...(acquireLicensePage !== undefined && { acquireLicensePage: addressOf(publication, acquireLicensePage) }),
  } satisfies Omit<ImageObject, "@type">;
}

/** `Picture: Meridian print room` → `Meridian print room` */
function nameIn(credit: string): string {
  return credit.replace(/^\p{L}[\p{L} ]{0,20}:\s+/u, "").trim();
}
