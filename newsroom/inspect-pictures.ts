import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { store } from "#db/client.ts";
import { asc } from "#db/operators.ts";
import { media, mediaVariants } from "#db/schema/media.ts";
import { cropsOf } from "#domain/media/crop.ts";
import { hashOf } from "#newsroom/pictures/pictures.ts";

type Kept = typeof media.$inferSelect;

/** A file that must be there; of a cut nobody wrote down how large it is. */
interface Expected {
  name: string;
  bytes?: number;
}

/** Looks for every file of every picture: the one that came in, byte by byte, its sizes, and its cuts once they are made. */
export async function inspectPictures(): Promise<{ looked: number; problems: string[] }> {
  const variants = await store.read.select().from(mediaVariants);
  const problems: string[] = [];
  let looked = 0;
  for (const picture of await store.read.select().from(media).orderBy(asc(media.addedAt), asc(media.hash))) {
    const sizes = variants.filter((one) => one.media === picture.hash);
    if (!sizes.some(({ format }) => format === "webp"))
      problems.push(`media/${picture.hash}: there is no size to show`);
    const files = [
      ...sizes.map(({ width, format, bytes }) => ({ name: `${width}.${format}`, bytes })),
      ...cutsOf(picture),
    ];
    for (const file of files) problems.push(...(await inspectFile(picture.hash, file)));
    problems.push(...(await inspectOriginal(picture)));
    looked += files.length + 1;
  }
  return { looked, problems };
}

function cutsOf(picture: Kept): Expected[] {
  if (picture.cutFor === null) return [];
  return cropsOf(picture).map(({ width, height }) => ({ name: `${width}x${height}-${picture.cutFor}.webp` }));
}

async function inspectFile(hash: string, { name, bytes }: Expected): Promise<string[]> {
  const found = await stat(join(store.mediaDir, hash, name)).catch(() => undefined);
  if (found === undefined) return [`media/${hash}/${name}: the file is missing`];
  if (bytes === undefined) return found.size > 0 ? [] : [`media/${hash}/${name}: the file is empty`];
  return found.size === bytes ? [] : [`media/${hash}/${name}: has ${found.size} bytes instead of ${bytes}`];
}

/** A picture's name is the hash of the file that came in. */
async function inspectOriginal({ hash, original }: Kept): Promise<string[]> {
  const bytes = await readFile(join(store.mediaDir, hash, original)).catch(() => undefined);
  if (bytes === undefined) return [`media/${hash}/${original}: the file is missing`];
  return hashOf(bytes) === hash ? [] : [`media/${hash}/${original}: is not the file that came in`];
}
