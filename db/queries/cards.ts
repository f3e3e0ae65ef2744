import { asc, eq } from "drizzle-orm";
import { isAmongArticles, listed, prepared } from "#db/prepared.ts";
import { findPictures } from "#db/queries/pictures.ts";
import { remembered } from "#db/remember.ts";
import { articleAuthors, articles } from "#db/schema/articles.ts";
import { authors } from "#db/schema/people.ts";
import { noteSubjects } from "#db/witness.ts";
import type { ArticleCard, BylineAuthor } from "#domain/articles/article.ts";
import type { Picture } from "#domain/media/picture.ts";

/** The columns of a card; its authors and picture come from tables of their own. */
export const cardColumns = {
  id: articles.id,
  slug: articles.slug,
  releasedOn: articles.releasedOn,
  releasedAt: articles.releasedAt,
  updatedAt: articles.updatedAt,
  section: articles.section,
  label: articles.label,
  language: articles.language,
  kicker: articles.kicker,
  headline: articles.headline,
  frontHeadline: articles.frontHeadline,
  standfirst: articles.standfirst,
  readingMinutes: articles.readingMinutes,
  leadMedia: articles.leadMedia,
};

export type CardRow = Pick<typeof articles.$inferSelect, keyof typeof cardColumns>;

/** How an article is named where it is said what a page is about. */
export function articleSubject(id: number): string {
  return `a${id}`;
}

const rowsOf = prepared((read) =>
  read.select(cardColumns).from(articles).where(isAmongArticles(articles.id, "ids")).prepare(),
);

/** The cards of those articles, in the order asked for. Ids of articles that are not out are left out. */
export const findCards = remembered("cards", async (ids: readonly number[]): Promise<ArticleCard[]> => {
  if (ids.length === 0) return [];
  noteSubjects(ids.map(articleSubject));
  const rows = rowsOf().all({ ids: listed(new Set(ids)) });
  const cards = new Map((await dress(rows)).map((card) => [card.id, card]));
  return ids.flatMap((id) => cards.get(id) ?? []);
});

/** A line of a byline, before its picture is looked up. */
export type Signature = Omit<BylineAuthor, "portrait"> & { article: number; portrait: string | null };

/** Gives rows of `cardColumns` their bylines and pictures, in three queries however many rows there are. */
export async function dress(rows: readonly CardRow[]): Promise<ArticleCard[]> {
  return dressSigned(rows, await findSignatures(rows.map(({ id }) => id)));
}

/** The same where it is known who signed. */
export async function dressSigned(rows: readonly CardRow[], signed: readonly Signature[]): Promise<ArticleCard[]> {
  const pictures = await findPictures([
    ...rows.flatMap(({ leadMedia }) => leadMedia ?? []),
    ...signed.flatMap(({ portrait }) => portrait ?? []),
  ]);
  const bylines = new Map<number, BylineAuthor[]>();
  for (const { article, portrait, ...author } of signed) {
    bylines.set(article, [...(bylines.get(article) ?? []), { ...author, ...pictured("portrait", portrait, pictures) }]);
  }
  return rows.map((row) => ({
    ...wordsOf(row),
    ...(row.updatedAt === null ? {} : { updatedAt: row.updatedAt }),
    ...pictured("picture", row.leadMedia, pictures),
    authors: bylines.get(row.id) ?? [],
  }));
}

/** What a rule that chooses among articles has to know of one. */
export const outlineColumns = {
  id: articles.id,
  section: articles.section,
  label: articles.label,
  language: articles.language,
  releasedAt: articles.releasedAt,
  leadMedia: articles.leadMedia,
};

const outlineRows = prepared((read) =>
  read.select(outlineColumns).from(articles).where(isAmongArticles(articles.id, "ids")).prepare(),
);

/** The outlines of those articles, in the order asked for. Ids of articles that are not out are left out. */
export const findOutlines = remembered("outlines", async (ids: readonly number[]): Promise<ArticleCard[]> => {
  const rows = ids.length === 0 ? [] : outlineRows().all({ ids: listed(new Set(ids)) });
  const outlines = new Map(rows.map((row) => [row.id, outlineOf(row)]));
  return ids.flatMap((id) => outlines.get(id) ?? []);
});

const BLANK = {
  slug: "",
  releasedOn: "",
  kicker: "",
  headline: "",
  frontHeadline: "",
  standfirst: "",
  readingMinutes: 0,
};
const BLANK_PICTURE = { name: "", width: 0, height: 0, alt: "", credit: "" };

/** A card that can be chosen but not shown: without words, authors and more of its picture than that it has one. */
export function outlineOf({ leadMedia, ...known }: Pick<CardRow, keyof typeof outlineColumns>): ArticleCard {
  const card: ArticleCard = { ...BLANK, ...known, authors: [] };
  if (leadMedia === null) return card;
  return { ...card, picture: { ...BLANK_PICTURE, hash: leadMedia, focus: [0.5, 0.5], variants: [] } };
}

/** Exactly what a card shows, also of a row that holds more. */
function wordsOf(row: CardRow) {
  const { id, slug, releasedOn, releasedAt, section, label, language, kicker } = row;
  const { headline, frontHeadline, standfirst, readingMinutes } = row;
  const address = { id, slug, releasedOn, releasedAt };
  return { ...address, section, label, language, kicker, headline, frontHeadline, standfirst, readingMinutes };
}

const signaturesOf = prepared((read) =>
  read
    .select({
      article: articleAuthors.article,
      role: articleAuthors.role,
      slug: authors.slug,
      name: authors.name,
      post: authors.post,
      portrait: authors.portrait,
    })
    .from(articleAuthors)
    .innerJoin(authors, eq(authors.slug, articleAuthors.author))
    .where(isAmongArticles(articleAuthors.article, "ids"))
    .orderBy(asc(articleAuthors.article), asc(articleAuthors.position))
    .prepare(),
);

async function findSignatures(ids: readonly number[]): Promise<Signature[]> {
  return ids.length === 0 ? [] : signaturesOf().all({ ids: listed(ids) });
}

/** `{ [field]: picture }` when there is one, else nothing: an absent picture is an absent field. */
export function pictured<Field extends string>(
  field: Field,
  hash: string | null,
  pictures: ReadonlyMap<string, Picture>,
): { [Name in Field]?: Picture } {
  const picture = hash === null ? undefined : pictures.get(hash);
  const none: { [Name in Field]?: Picture } = {};
  return picture === undefined ? none : { ...none, [field]: picture };
}
