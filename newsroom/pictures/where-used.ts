import { type Reader, store } from "#db/client.ts";
import { asc, desc, eq } from "#db/operators.ts";
import { frontSlots } from "#db/schema/front.ts";
import { mediaUses } from "#db/schema/media.ts";
import { authors } from "#db/schema/people.ts";
import { stories } from "#db/schema/stories.ts";
import { entriesAt, isValidAt } from "#domain/front/slots.ts";
import type { PictureUse } from "#domain/media/picture-use.ts";
import { authorise, type Desk } from "#newsroom/authorise.ts";
import { isAhead } from "#newsroom/front-pictures.ts";

/**
 * Where a picture is used: in the newest words of stories and in what readers see, on the front, now and later, where an
 * editor chose it for the front alone, and as a portrait. `replacePicture` reaches every one of these places.
 */
export async function listPictureUses(desk: Desk, hash: string): Promise<PictureUse[]> {
  authorise(desk, "media:add");
  return listUses(store.read, desk, hash);
}

/** Step of the verbs that ask where a picture is used. */
export async function listUses(from: Reader, { now }: Pick<Desk, "now">, hash: string): Promise<PictureUse[]> {
  const inStories = await from
    .select({ story: mediaUses.story, headline: stories.headline, state: stories.state, out: mediaUses.out })
    .from(mediaUses)
    .innerJoin(stories, eq(stories.id, mediaUses.story))
    .where(eq(mediaUses.media, hash))
    .orderBy(desc(mediaUses.story), desc(mediaUses.out));
  const portraits = await from
    .select({ slug: authors.slug, name: authors.name })
    .from(authors)
    .where(eq(authors.portrait, hash))
    .orderBy(asc(authors.name));
  return [
    ...(await listFrontUses(from, now, hash)),
    ...inStories.map((use) => ({ kind: "story" as const, ...use })),
    ...portraits.map((use) => ({ kind: "portrait" as const, ...use })),
  ];
}

async function listFrontUses(from: Reader, now: number, hash: string): Promise<PictureUse[]> {
  const { id, slot, story, media, validFrom, validTo } = frontSlots;
  const ahead = await from
    .select({ id, slot, story, media, validFrom, validTo, headline: stories.headline })
    .from(frontSlots)
    .innerJoin(stories, eq(stories.id, story))
    .where(isAhead(now))
    .orderBy(asc(validFrom), asc(id));
  const standing = entriesAt(ahead, now);
  return ahead
    .filter((entry) => entry.media === hash)
    .map((entry) => {
      const when = standing.get(entry.slot) === entry ? "now" : isValidAt(entry, now) ? "beneath" : "later";
      const { id: key, slot: place, story: shown, headline, validFrom: begins } = entry;
      return { kind: "front", entry: key, slot: place, story: shown, headline, when, from: begins };
    });
}

/** Which pictures stand on the front just now because an editor chose them for it. */
export async function listPicturesOnFront(from: Reader, now: number): Promise<Set<string>> {
  const { id, slot, media, validFrom, validTo } = frontSlots;
  const ahead = await from.select({ id, slot, media, validFrom, validTo }).from(frontSlots).where(isAhead(now));
  return new Set([...entriesAt(ahead, now).values()].flatMap(({ media: picture }) => picture ?? []));
}
