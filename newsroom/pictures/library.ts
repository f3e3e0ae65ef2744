import { store } from "#db/client.ts";
import { and, count, desc, eq, isNotNull, like, lt, lte, notExists, or } from "#db/operators.ts";
import { findPictures } from "#db/queries/pictures.ts";
import { frontSlots } from "#db/schema/front.ts";
import { media, mediaUses } from "#db/schema/media.ts";
import { authors } from "#db/schema/people.ts";
import type { Instant } from "#domain/calendar.ts";
import type { Picture } from "#domain/media/picture.ts";
import { Refusal } from "#domain/refusal.ts";
import { authorise, type Desk } from "#newsroom/authorise.ts";
import { isAhead } from "#newsroom/front-pictures.ts";
import { listPicturesOnFront } from "#newsroom/pictures/where-used.ts";

/** How long before its end a licence is shown as ending. */
export const ENDING_MS = 30 * 86_400_000;

/** What of the library is looked at. */
export interface LibraryFilter {
  /** Words in name, alt text, caption, credit, creator or source. */
  q?: string;
  /** Only what needs something done: no alt text, a licence that ends within thirty days or has ended, used nowhere. */
  only?: "no-alt" | "ending" | "unused";
}

/** A picture with all that the library says of it. */
export interface LibraryPicture extends Picture {
  type: string;
  bytes: number;
  caption: string;
  copyright: string;
  source: string;
  licenceEndsAt: Instant | null;
  addedAt: Instant;
  addedBy: string;
  /** Whether it stands on the front just now, where an editor chose it for the front alone. */
  isOnFront: boolean;
}

type Row = typeof media.$inferSelect;

/** One page of the library, the newest pictures first. @param before hash of the last picture already shown */
export async function listLibrary(
  desk: Desk,
  filter: LibraryFilter,
  { limit, before }: { limit: number; before?: string | undefined },
): Promise<LibraryPicture[]> {
  authorise(desk, "media:add");
  const rows = await store.read
    .select()
    .from(media)
    .where(and(matching(filter, desk.now), await olderThanPicture(before)))
    .orderBy(desc(media.addedAt), desc(media.hash))
    .limit(limit);
  return dress(rows, desk.now);
}

/** How many pictures there are of that kind. */
export async function countLibrary(desk: Desk, filter: LibraryFilter): Promise<number> {
  authorise(desk, "media:add");
  const [row] = await store.read.select({ pictures: count() }).from(media).where(matching(filter, desk.now));
  return row?.pictures ?? 0;
}

/** @throws Refusal "not-found" */
export async function findInLibrary(desk: Desk, hash: string): Promise<LibraryPicture> {
  authorise(desk, "media:add");
  const [picture] = await dress(await store.read.select().from(media).where(eq(media.hash, hash)), desk.now);
  if (picture === undefined) throw new Refusal("not-found", "This picture is not in the library.");
  return picture;
}

function matching({ q = "", only }: LibraryFilter, now: Instant) {
  const words = q.trim().slice(0, 200);
  const pattern = `%${words.replace(/[%_]/g, "")}%`;
  const named = [media.name, media.alt, media.caption, media.credit, media.creator, media.source];
  return and(words === "" ? undefined : or(...named.map((column) => like(column, pattern))), needing(only, now));
}

function needing(only: LibraryFilter["only"], now: Instant) {
  if (only === "no-alt") return eq(media.alt, "");
  if (only === "ending") return and(isNotNull(media.licenceEndsAt), lte(media.licenceEndsAt, now + ENDING_MS));
  if (only !== "unused") return undefined;
  const { hash } = media;
  const used = store.read.select({ story: mediaUses.story }).from(mediaUses).where(eq(mediaUses.media, hash));
  const chosen = and(eq(frontSlots.media, hash), isAhead(now));
  const onFront = store.read.select({ id: frontSlots.id }).from(frontSlots).where(chosen);
  const shown = store.read.select({ slug: authors.slug }).from(authors).where(eq(authors.portrait, hash));
  return and(notExists(used), notExists(onFront), notExists(shown));
}

async function olderThanPicture(before: string | undefined) {
  if (before === undefined) return undefined;
  const [last] = await store.read.select({ addedAt: media.addedAt }).from(media).where(eq(media.hash, before));
  if (last === undefined) return undefined;
  return or(lt(media.addedAt, last.addedAt), and(eq(media.addedAt, last.addedAt), lt(media.hash, before)));
}

async function dress(rows: readonly Row[], now: Instant): Promise<LibraryPicture[]> {
  const pictures = await findPictures(rows.map(({ hash }) => hash));
  const onFront = await listPicturesOnFront(store.read, now);
  return rows.flatMap((row) => {
    const picture = pictures.get(row.hash);
    const { type, bytes, caption, copyright, source, licenceEndsAt, addedAt, addedBy } = row;
    const known = {
      type,
      bytes,
      caption,
      copyright,
      source,
      licenceEndsAt,
      addedAt,
      addedBy,
      isOnFront: onFront.has(row.hash),
    };
    return picture === undefined ? [] : [{ ...picture, ...known }];
  });
}
