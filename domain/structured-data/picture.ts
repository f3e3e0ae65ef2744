import type { ImageObject } from "schema-dts";
import { type Crop, cropPath } from "#domain/media/crop.ts";
import { largestVariant } from "#domain/media/largest-variant.ts";
import { type Picture, variantPath } from "#domain/media/picture.ts";
import { addressOf, type Publication } from "#domain/publication.ts";
import { pixels } from "#domain/structured-data/pixels.ts";

/** Who made a picture and how it may be used, where the library knows it. Paths or full addresses. */
export interface PictureRights {
  creator?: { name: string; kind: "Person" | "Organization" };
  licence?: string;
  acquire?: string;
}

/** What is asked about pictures: which cuts there are, and what the library knows of rights. */
export interface PictureSource {
  cropsOf: (picture: Picture) => readonly Crop[];
  rightsOf?: (picture: Picture) => PictureRights;
}

/** A picture in all its cuts, or in its largest size while it has none, with credit, licence and creator. */
export function imagesOf(publication: Publication, picture: Picture, credit: string, source: PictureSource) {
  const rights = rightsOf(publication, picture, credit, source);
  return filesOf(picture, source).map(({ path, width, height }) => ({
    "@type": "ImageObject" as const,
    url: addressOf(publication, path),
    contentUrl: addressOf(publication, path),
    width: pixels(width),
    height: pixels(height),
    ...(picture.alt !== "" && { caption: picture.alt }),
    ...rights,
  })) satisfies ImageObject[];
}

function filesOf(picture: Picture, source: PictureSource) {
  const crops = source.cropsOf(picture).map((crop) => ({ ...crop, path: cropPath(picture, crop) }));
  const largest = largestVariant(picture);
  if (crops.length > 0 || largest === undefined) return crops;
  return [{ width: largest.width, height: largest.height, path: variantPath(picture, largest) }];
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
