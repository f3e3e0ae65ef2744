import type { Picture } from "#domain/media/picture.ts";
import type { Desk } from "#newsroom/authorise.ts";
import { listLibrary } from "#newsroom/pictures/library.ts";

const LOOKED_AT = 200;
const OFFERED = 40;

/** Pictures that can be a portrait: square, or nearly so; the one that is chosen stands among them. */
export async function listPortraits(desk: Desk, chosen?: Picture): Promise<Picture[]> {
  const library = await listLibrary(desk, {}, { limit: LOOKED_AT });
  const square = library.filter(({ width, height }) => width / height > 0.8 && width / height < 1.25);
  const others = square.filter(({ hash }) => hash !== chosen?.hash).slice(0, OFFERED);
  return chosen === undefined ? others : [chosen, ...others];
}
