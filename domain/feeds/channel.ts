import type { Article, ArticleAlone, ArticleCard, BylineAuthor, Correction } from "#domain/articles/article.ts";
import { descriptionOf } from "#domain/articles/description.ts";
import { pathOf } from "#domain/articles/permalink.ts";
import type { Instant } from "#domain/calendar.ts";
import { articleHtml } from "#domain/feeds/article-html.ts";
import { element, join } from "#domain/markup.ts";
import { largestVariant } from "#domain/media/largest-variant.ts";
import { type Picture, variantPath } from "#domain/media/picture.ts";
import { addressOf, type Publication, sectionName, tagOf } from "#domain/publication.ts";
import { editionFor } from "#domain/words/edition.ts";

/** What a feed is about, whatever its format. */
export interface Channel {
  title: string;
  description: string;
  language: string;
  /** Path of the page that shows the same. */
  address: string;
  /** Path of the feed itself, in the format it is written in. */
  feedAddress: string;
  /** Newest first. */
  items: readonly FeedItem[];
}

export interface FeedPerson {
  name: string;
  address: string;
  portrait?: string;
}

export interface Category {
  /** Slug: the same for as long as the section or topic lives. */
  term: string;
  label: string;
  address: string;
}

export interface FeedPicture {
  address: string;
  type: "image/webp";
  width: number;
  height: number;
  bytes: number;
  alt: string;
  credit: string;
}

/** One entry of a feed. `id` is for ever; `updatedAt` is moved by updates and corrections only. */
export interface FeedItem {
  id: string;
  address: string;
  title: string;
  summary: string;
  html: string;
  language: string;
  publishedAt: Instant;
  updatedAt: Instant;
  authors: FeedPerson[];
  /** Those who photographed, translated, researched. */
  contributors: FeedPerson[];
  categories: Category[];
  picture?: FeedPicture;
}

/** An article with its full text. */
export function articleItem(publication: Publication, article: ArticleAlone): FeedItem {
  const picture = article.lead?.picture && pictureOf(publication, article.lead.picture, article.lead.credit);
  return {
    ...commonOf(publication, article),
    id: tagOf(publication, `article/${article.id}`),
    title: article.headline,
    summary: descriptionOf(article),
    html: articleHtml(publication, article),
    publishedAt: article.releasedAt,
    updatedAt: article.updatedAt ?? article.releasedAt,
    categories: [...sectionOf(publication, article), ...topicsOf(publication, article)],
    ...(picture && { picture }),
  };
}

/** A correction: what was wrong, and the article it was in. */
export function correctionItem(
  publication: Publication,
  { at, note, article }: Correction & { article: ArticleCard },
): FeedItem {
  const common = commonOf(publication, article);
  const { correction } = editionFor(article.language, 0).words.article;
  const link = element("a", { href: common.address }, [article.headline]);
  return {
    ...common,
    id: tagOf(publication, `correction/${article.id}/${at}`),
    title: `${correction}: ${article.headline}`,
    summary: note,
    html: join([element("p", {}, [note]), element("p", {}, [link])]).markup,
    publishedAt: at,
    updatedAt: at,
    categories: sectionOf(publication, article),
  };
}

/** When anything in the feed last changed; the beginning of its ids while it is empty. No clock: so a reader can be told “not modified”. */
export function lastChange({ idsSince }: Pick<Publication, "idsSince">, { items }: Pick<Channel, "items">): Instant {
  return items.reduce((latest, { updatedAt }) => Math.max(latest, updatedAt), Date.parse(`${idsSince}T00:00:00Z`));
}

function commonOf(publication: Publication, article: ArticleCard) {
  const isAuthor = ({ role }: BylineAuthor) => role === "author";
  const person = (author: BylineAuthor) => personOf(publication, author);
  return {
    address: addressOf(publication, pathOf(article)),
    language: article.language,
    authors: article.authors.filter(isAuthor).map(person),
    contributors: article.authors.filter((author) => !isAuthor(author)).map(person),
  };
}

function personOf(publication: Publication, { name, slug, portrait }: BylineAuthor): FeedPerson {
  const variant = portrait && largestVariant(portrait);
  return {
    name,
    address: addressOf(publication, `/author/${slug}`),
    ...(portrait && variant && { portrait: addressOf(publication, variantPath(portrait, variant)) }),
  };
}

function sectionOf(publication: Publication, { section, language }: ArticleCard): Category[] {
  const label = sectionName(publication, section, language);
  return [{ term: section, label, address: addressOf(publication, `/${section}`) }];
}

function topicsOf(publication: Publication, { topics }: Pick<Article, "topics">): Category[] {
  return topics.map(({ slug, name }) => ({
    term: slug,
    label: name,
    address: addressOf(publication, `/topic/${slug}`),
  }));
}

function pictureOf(publication: Publication, picture: Picture, credit: string): FeedPicture | undefined {
  const variant = largestVariant(picture);
  if (variant === undefined) return undefined;
  const { width, height, bytes } = variant;
  const address = addressOf(publication, variantPath(picture, variant));
  return { address, type: "image/webp", width, height, bytes, alt: picture.alt, credit };
}
