import { sql } from "drizzle-orm";
import { isAmong, listed, prepared } from "#db/prepared.ts";
import { remembered } from "#db/remember.ts";
import { media, mediaVariants } from "#db/schema/media.ts";
import type { Picture, Variant } from "#domain/media/picture.ts";

const { format, width, height, bytes } = mediaVariants;

/** One row a picture: a page shows dozens of pictures that have a dozen variants each. */
const variants = sql<string>`(
  select json_group_array(
    json_object('format', ${format}, 'width', ${width}, 'height', ${height}, 'bytes', ${bytes})
    order by ${width}, ${format})
  from ${mediaVariants} where ${mediaVariants.media} = ${media.hash})`.mapWith((text: string): Variant[] =>
  JSON.parse(text),
);

const byHash = prepared((read) =>
  read
    .select({
      hash: media.hash,
      name: media.name,
      width: media.width,
      height: media.height,
      alt: media.alt,
      credit: media.credit,
      creator: media.creator,
      licence: media.licence,
      focusX: media.focusX,
      focusY: media.focusY,
      variants,
    })
    .from(media)
    .where(isAmong(media.hash, "hashes"))
    .prepare(),
);

/** A release changes no picture, but makes most pages ask for theirs anew. */
const MOST_LISTS = 1000;
/** The list of a sitemap is longer: nobody else has use for it. */
const LONGEST_KEPT = 300;

/** The pictures of those hashes, with their variants from narrow to wide. Unknown ones are left out. */
export async function findPictures(hashes: readonly string[]): Promise<ReadonlyMap<string, Picture>> {
  if (hashes.length === 0) return new Map();
  return hashes.length > LONGEST_KEPT ? readPictures(hashes) : picturesOf([...new Set(hashes)]);
}

async function readPictures(hashes: readonly string[]): Promise<ReadonlyMap<string, Picture>> {
  const rows = byHash().all({ hashes: listed(new Set(hashes)) });
  return new Map(rows.map(({ focusX, focusY, ...row }) => [row.hash, { ...row, focus: [focusX, focusY] }]));
}

const picturesOf = remembered("pictures", readPictures, { most: MOST_LISTS });
