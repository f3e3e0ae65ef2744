import { asc, inArray } from "drizzle-orm";
import { store } from "#db/client.ts";
import { media, mediaVariants } from "#db/schema/media.ts";
import type { Picture, Variant } from "#domain/media/picture.ts";

/** The pictures of those hashes, with their variants from narrow to wide. Unknown ones are left out. */
export async function findPictures(hashes: readonly string[]): Promise<Map<string, Picture>> {
  if (hashes.length === 0) return new Map();
  const wanted = [...new Set(hashes)];
  const rows = await store.read.select().from(media).where(inArray(media.hash, wanted));
  const variants = await findVariants(rows.map(({ hash }) => hash));
  return new Map(rows.map((row) => [row.hash, pictureOf(row, variants.get(row.hash) ?? [])]));
}

async function findVariants(hashes: string[]): Promise<Map<string, Variant[]>> {
  if (hashes.length === 0) return new Map();
  const rows = await store.read
    .select()
    .from(mediaVariants)
    .where(inArray(mediaVariants.media, hashes))
    .orderBy(asc(mediaVariants.width));
  const byPicture = new Map<string, Variant[]>();
  for (const { media: hash, ...variant } of rows) byPicture.set(hash, [...(byPicture.get(hash) ?? []), variant]);
  return byPicture;
}

function pictureOf(row: typeof media.$inferSelect, variants: Variant[]): Picture {
  const { hash, name, width, height, alt, credit, creator, licence, focusX, focusY } = row;
  return { hash, name, width, height, alt, credit, creator, licence, focus: [focusX, focusY], variants };
}
