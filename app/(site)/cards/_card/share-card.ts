import { createHash } from "node:crypto";
import type { Article } from "#domain/articles/article.ts";
import type { AuthorProfile } from "#domain/articles/author.ts";
import { canonicalJson } from "#domain/articles/hash.ts";
import { isOpinion } from "#domain/articles/label.ts";
import type { Instant } from "#domain/calendar.ts";
import { ageOf } from "#domain/dates.ts";
import type { Picture } from "#domain/media/picture.ts";
import { editionFor } from "#domain/words/edition.ts";
import { findSection, nameSection, type Section, site } from "#site.ts";

/** Moves the addresses of all cards when their look changes. */
const DESIGN = 1;
const HASH_DIGITS = 16;
/** From this age on a card says the year, so that nobody takes old news for new. */
const OLD_AFTER_DAYS = 30;

export const CARD_KINDS = ["article", "author", "section", "paper"] as const;
export type CardKind = (typeof CARD_KINDS)[number];

/** What the picture shown where a page is shared says. */
export interface ShareCard {
  kind: CardKind;
  /** Id or slug of what it is the card of. */
  of: string;
  language: string;
  kicker: string;
  title: string;
  foot: string;
  italic: boolean;
  picture?: Picture;
  portrait?: Picture;
}

type Told = Pick<
  Article,
  "id" | "label" | "section" | "language" | "headline" | "releasedAt" | "releasedOn" | "authors"
> &
  Partial<Pick<Article, "socialHeadline" | "picture">>;

/** The card of an article: its headline, who signed it, its picture or, of a view, its author. */
export function articleCard(article: Told, now: Instant): ShareCard {
  const { id, label, language, headline, socialHeadline = "", picture } = article;
  const signed = article.authors.filter(({ role }) => role === "author");
  const portrait = isOpinion(label) && signed.length === 1 ? signed[0]?.portrait : undefined;
  return {
    kind: "article",
    of: String(id),
    language,
    kicker: kickerOf(article, now),
    title: socialHeadline === "" ? headline : socialHeadline,
    foot: new Intl.ListFormat(language, { type: "conjunction" }).format(signed.map(({ name }) => name)),
    italic: isOpinion(label),
    ...(portrait ? { portrait } : picture ? { picture } : {}),
  };
}

function kickerOf({ label, language, section, releasedAt, releasedOn }: Told, now: Instant): string {
  const { words } = editionFor(language, now);
  const known = findSection(section);
  const name = known ? nameSection(known, words.language) : "";
  const kind = label === "news" ? "" : words.labels[label];
  const year = ageOf(releasedAt, now).days > OLD_AFTER_DAYS ? releasedOn.slice(0, 4) : "";
  const parts = [name, kind.toLocaleLowerCase() === name.toLocaleLowerCase() ? "" : kind, year];
  return parts.filter((part) => part !== "").join(" · ");
}

/** The card of someone who signs articles. */
export function authorCard({ slug, name, post, location, portrait }: AuthorProfile): ShareCard {
  const card = {
    kind: "author" as const,
    of: slug,
    language: site.language,
    kicker: post,
    title: name,
    foot: location,
  };
  return { ...card, italic: false, ...(portrait ? { portrait } : {}) };
}

/** The card of a section. */
export function sectionCard({ slug, name, description }: Section): ShareCard {
  return { ...plain, kind: "section", of: slug, title: name, foot: description };
}

/** The card of the paper itself. */
export function paperCard(): ShareCard {
  return { ...plain, kind: "paper", of: "front", title: site.name, foot: site.description };
}

const plain = { language: site.language, kicker: "", italic: false };

/** The last part of a card's address: it names what the card shows, so the address never shows anything else. */
export function cardName({ picture, portrait, ...words }: ShareCard): string {
  const seen = [picture, portrait].map((one) => (one ? [one.hash, one.focus] : null));
  const content = canonicalJson({ ...words, seen, design: DESIGN, paper: site.name });
  return `${createHash("sha256").update(content).digest("hex").slice(0, HASH_DIGITS)}.jpg`;
}

/** `/cards/article/2001/5f2c….jpg` */
export function cardPath(card: ShareCard): string {
  return `/cards/${card.kind}/${card.of}/${cardName(card)}`;
}
