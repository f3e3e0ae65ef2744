import { eq, inArray } from "drizzle-orm";
import { store } from "#db/client.ts";
import { articles, tombstones } from "#db/schema/articles.ts";
import { redirects } from "#db/schema/redirects.ts";
import { type Permalink, pathOf } from "#domain/articles/permalink.ts";
import { addressKey, withThoseAbove } from "#domain/redirects/address.ts";
import { readOwnAddress } from "#domain/redirects/own-address.ts";

/**
 * Where an address leads that answers nothing by itself: to be asked only then, just before saying that nothing is there.
 * @param address path, with or without a query
 * @returns a path of this paper, not yet percent-encoded, or a whole address elsewhere; never one that redirects again
 */
export async function findRedirect(address: string): Promise<string | undefined> {
  const key = addressKey(address);
  if (key === undefined) return undefined;
  const found = (await findFrom(key)) ?? (key.includes("?") ? await findFrom(key.replace(/\?.*$/, "")) : undefined);
  return found && freshPath(found);
}

async function findFrom(key: string): Promise<string | undefined> {
  const above = withThoseAbove(key);
  const keys = above.map((one) => one.key);
  const rows = await store.read.select().from(redirects).where(inArray(redirects.from, keys));
  const known = new Map(rows.map((row) => [row.from, row]));
  for (const { key: from, rest } of above) {
    const row = known.get(from);
    if (row && (rest === "" || row.below)) return row.to + rest;
  }
  return undefined;
}

/** An article is named by its number: a slug that changed since must not cost a second hop. */
async function freshPath(to: string): Promise<string> {
  const own = readOwnAddress(to);
  if (own?.kind !== "article") return to;
  const permalink = (await findPlaceIn(articles, own.id)) ?? (await findPlaceIn(tombstones, own.id));
  return permalink ? pathOf(permalink) + (/\.(?:md|json)$/.exec(to)?.[0] ?? "") : to;
}

async function findPlaceIn(table: typeof articles | typeof tombstones, id: number): Promise<Permalink | undefined> {
  const { slug, releasedOn } = table;
  const [row] = await store.read.select({ id: table.id, slug, releasedOn }).from(table).where(eq(table.id, id));
  return row;
}
