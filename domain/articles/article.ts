import type { Label } from "#domain/articles/label.ts";
import type { Permalink } from "#domain/articles/permalink.ts";
import type { Role } from "#domain/articles/role.ts";
import type { Document, Inline } from "#domain/body/document.ts";
import type { Instant } from "#domain/calendar.ts";
import type { Coverage, StandingPost } from "#domain/live/posts.ts";
import type { Picture } from "#domain/media/picture.ts";

/** A name in a byline, in the order printed. */
export interface BylineAuthor {
  slug: string;
  name: string;
  post: string;
  role: Role;
  portrait?: Picture;
}

export interface Topic {
  slug: string;
  name: string;
}

/** What a listing, a sidebar or a front slot shows of an article. */
export interface ArticleCard extends Permalink {
  section: string;
  label: Label;
  kicker: string;
  headline: string;
  frontHeadline: string;
  standfirst: string;
  language: string;
  releasedAt: Instant;
  /** Moved by updates and corrections, never by a typo. Absent while the article is as first released. */
  updatedAt?: Instant;
  readingMinutes: number;
  picture?: Picture;
  authors: BylineAuthor[];
}

export interface Correction {
  at: Instant;
  note: string;
}

export interface Translation extends Permalink {
  language: string;
  headline: string;
}

export interface LeadPicture {
  picture?: Picture;
  caption: Inline[];
  credit: string;
}

/**
 * What the body points at, as it stands now: the pictures it holds and the articles it leads to, by their cards where those
 * are shown and by their addresses where they are only linked to.
 */
export interface References<Target extends Permalink = ArticleCard> {
  pictures: Record<string, Picture>;
  /** Released articles by id: targets of links and related cards. */
  articles: Record<number, Target>;
  /** Released articles by `headlineKey`, for cards that know only a headline. */
  headlines: Record<string, Target>;
}

/** One released version, as readers see it. */
export interface Article<Target extends Permalink = ArticleCard> extends ArticleCard {
  socialHeadline: string;
  searchHeadline: string;
  dateline: string;
  body: Document;
  lead?: LeadPicture;
  topics: Topic[];
  corrections: Correction[];
  translations: Translation[];
  /** The address the text was imported from; absent when it was written here. */
  originalUrl?: string;
  wordCount: number;
  /** Released versions so far; more than one means there is a public history. */
  releases: number;
  /** Of a live page: the posts that reporters added, first those pinned, then the newest; they are part of `body` too. */
  posts?: StandingPost[];
  live?: Coverage;
  references: References<Target>;
}

/** An article by itself, as feeds carry it: of other articles it knows where those are that it links to. */
export type ArticleAlone = Omit<Article<Permalink>, "translations">;

/** The form of a headline by which a card finds its article: case, spacing and quotation style do not matter. */
export function headlineKey(headline: string): string {
  return headline
    .normalize("NFKC")
    .toLocaleLowerCase("und")
    .replace(/[‘’‚‛`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * The article a related card leads to: the one of its id, else the one of its headline; undefined while none is out.
 * Headlines are anybody's words, `constructor` among them: only own keys count.
 */
export function findCardTarget<Target extends Permalink>(
  { article, title }: { article: number | null; title: string },
  { articles, headlines }: Pick<References<Target>, "articles" | "headlines">,
): Target | undefined {
  const key = headlineKey(title);
  const byHeadline = Object.hasOwn(headlines, key) ? headlines[key] : undefined;
  return (article === null ? undefined : articles[article]) ?? byHeadline;
}
