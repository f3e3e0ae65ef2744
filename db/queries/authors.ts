import { count, eq } from "drizzle-orm";
import { store } from "#db/client.ts";
import { pictured } from "#db/queries/cards.ts";
import { findPictures } from "#db/queries/pictures.ts";
import { remembered } from "#db/remember.ts";
import { articleAuthors } from "#db/schema/articles.ts";
import { authors } from "#db/schema/people.ts";
import type { AuthorProfile } from "#domain/articles/author.ts";
import type { Picture } from "#domain/media/picture.ts";
import { site } from "#site.ts";

/** The person of that slug; undefined when nobody of that name signs here. */
export const findAuthor = remembered("author", async (slug: string): Promise<AuthorProfile | undefined> => {
  const [row] = await store.read.select().from(authors).where(eq(authors.slug, slug));
  if (row === undefined) return undefined;
  return profileOf(row, await findPictures(row.portrait === null ? [] : [row.portrait]));
});

/** Everyone who signs, by the alphabet of the paper's language, with how many articles they signed. */
export async function listAuthors(): Promise<(AuthorProfile & { articles: number })[]> {
  const rows = await store.read.select().from(authors);
  const pictures = await findPictures(rows.flatMap(({ portrait }) => portrait ?? []));
  const signed = await countSigned();
  return rows
    .map((row) => ({ ...profileOf(row, pictures), articles: signed.get(row.slug) ?? 0 }))
    .sort((a, b) => a.name.localeCompare(b.name, site.language));
}

async function countSigned(): Promise<Map<string, number>> {
  const rows = await store.read
    .select({ author: articleAuthors.author, articles: count() })
    .from(articleAuthors)
    .where(eq(articleAuthors.leading, true))
    .groupBy(articleAuthors.author);
  return new Map(rows.map(({ author, articles }) => [author, articles]));
}

function profileOf(row: typeof authors.$inferSelect, pictures: ReadonlyMap<string, Picture>): AuthorProfile {
  const { joined, formerly, portrait, ...rest } = row;
  return {
    ...rest,
    ...(joined === null ? {} : { joined }),
    ...(formerly === null ? {} : { formerly }),
    ...pictured("portrait", portrait, pictures),
  };
}
