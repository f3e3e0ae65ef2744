import type { Reader } from "#db/client.ts";
import { eq } from "#db/operators.ts";
import { articles, tombstones } from "#db/schema/articles.ts";
import { authors, topics } from "#db/schema/people.ts";
import { readOwnAddress } from "#domain/redirects/own-address.ts";

/** Whether a path of this paper has something to say without being led elsewhere; 410 and 451 say something as well. */
export async function answersByItself(from: Reader, path: string): Promise<boolean> {
  const own = readOwnAddress(path);
  if (own === undefined) return false;
  if (own.kind === "page") return true;
  if (own.kind === "article") return (await isKnown(from, articles, own.id)) || isKnown(from, tombstones, own.id);
  const shelf = own.kind === "topic" ? topics : authors;
  const rows = await from.select({ slug: shelf.slug }).from(shelf).where(eq(shelf.slug, own.slug));
  return rows.length > 0;
}

async function isKnown(from: Reader, table: typeof articles | typeof tombstones, id: number): Promise<boolean> {
  const rows = await from.select({ id: table.id }).from(table).where(eq(table.id, id));
  return rows.length > 0;
}
