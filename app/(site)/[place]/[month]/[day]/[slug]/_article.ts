import type { Metadata } from "next";
import { cache } from "react";
import { findArticle, findWithdrawal } from "#db/queries/articles.ts";
import type { Article } from "#domain/articles/article.ts";
import { idIn, pathOf } from "#domain/articles/permalink.ts";
import type { Withdrawal } from "#domain/articles/withdrawal.ts";
import { plainText } from "#domain/body/plain-text.ts";
import { calendarDay } from "#domain/calendar.ts";
import { variantPath } from "#domain/media/picture.ts";
import { absolute, headOf } from "../../../../_answer/head.ts";
import { readSegment } from "../../../../_answer/segment.ts";

const DESCRIPTION_LENGTH = 180;

export interface AskedAddress {
  place: string;
  month: string;
  day: string;
  slug: string;
}

/** What an address of an article leads to. */
export type Found =
  | { kind: "article"; article: Article }
  /** Another spelling: the one address it has. */
  | { kind: "elsewhere"; path: string }
  | { kind: "withdrawn"; withdrawal: Withdrawal };

/** Looks up by id alone; undefined when there is no such article, or no such day at all. */
export function findAsked({ place, month, day, slug }: AskedAddress): Promise<Found | undefined> {
  return findAt(place, month, day, slug);
}

const findAt = cache(async (place: string, month: string, day: string, slug: string): Promise<Found | undefined> => {
  const segment = readSegment(slug);
  if (segment === undefined || calendarDay(place, month, day) === undefined) return undefined;
  const article = await findArticle(idIn(segment));
  if (article === undefined) {
    const withdrawal = await findWithdrawal(idIn(segment));
    return withdrawal && { kind: "withdrawn", withdrawal };
  }
  const path = pathOf(article);
  return path === `/${place}/${month}/${day}/${segment}` ? { kind: "article", article } : { kind: "elsewhere", path };
});

/** Title, description, languages and the card shown where an article is shared. */
export function articleHead(article: Article): Metadata {
  const { headline, searchHeadline, socialHeadline, language } = article;
  const path = pathOf(article);
  const description = summarise(article);
  const head = headOf({ title: searchHeadline === "" ? headline : searchHeadline, description, path });
  const others = article.translations.map((other) => [other.language, absolute(pathOf(other))]);
  const languages = others.length === 0 ? {} : Object.fromEntries([[language, absolute(path)], ...others]);
  return {
    ...head,
    alternates: { canonical: absolute(path), languages, types: { "text/markdown": `${absolute(path)}.md` } },
    openGraph: {
      ...head.openGraph,
      title: socialHeadline === "" ? headline : socialHeadline,
      type: "article",
      publishedTime: new Date(article.releasedAt).toISOString(),
      modifiedTime: new Date(article.updatedAt ?? article.releasedAt).toISOString(),
      authors: article.authors.map(({ slug }) => absolute(`/author/${slug}`)),
      images: shareImages(article),
    },
    twitter: { card: "summary_large_image" },
  };
}

/** The standfirst, else the beginning of the text. */
function summarise({ standfirst, body, headline }: Article): string {
  if (standfirst !== "") return standfirst;
  const text = plainText(body).replace(/\s+/g, " ").trim();
  if (text === "") return headline;
  return text.length <= DESCRIPTION_LENGTH ? text : `${text.slice(0, text.lastIndexOf(" ", DESCRIPTION_LENGTH))} …`;
}

function shareImages({ picture }: Article) {
  const variant = picture?.variants.filter(({ format }) => format === "webp").find(({ width }) => width >= 1200);
  if (picture === undefined || variant === undefined) return [];
  return [
    { url: absolute(variantPath(picture, variant)), width: variant.width, height: variant.height, alt: picture.alt },
  ];
}
