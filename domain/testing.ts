import type { Article, ArticleCard, BylineAuthor, References } from "#domain/articles/article.ts";
import type { Block, Document, Mark } from "#domain/body/document.ts";
import type { Picture } from "#domain/media/picture.ts";
import type { Publication } from "#domain/publication.ts";

export const RELEASED = Date.UTC(2026, 10, 17, 6, 30);
export const HOUR = 3_600_000;

/** A paper with a hub, policies and a licence. */
export const publication: Publication = {
  name: "The Tide & Times",
  url: "https://tide.example",
  language: "en",
  description: "News of a bay.",
  publisher: "Tide Press",
  founded: 1931,
  idsSince: "2026-01-01",
  logo: { path: "/logo.png", width: 600, height: 60 },
  icon: { path: "/icon.png" },
  sections: { world: { name: "World", names: { ru: "Мир" } } },
  policies: {
    principles: "/about",
    ethics: "/about#ethics",
    corrections: "/about#corrections",
    ownership: "/about#ownership",
    masthead: "/about#masthead",
  },
  licence: { path: "/about#licence", acquire: "/about#contact" },
  usageTerms: "Ask first.",
  hub: "https://hub.example/",
};

export const HASH = "0123456789abcdef0123456789abcdef";

export const picture: Picture = {
  hash: HASH,
  name: "harbour",
  width: 1600,
  height: 1067,
  alt: "A harbour at “dawn”.",
  credit: "Picture: Print room",
  focus: [0.5, 0.5],
  variants: [
    { width: 400, height: 267, format: "webp", bytes: 11_000 },
    { width: 1200, height: 800, format: "webp", bytes: 81_234 },
    { width: 1600, height: 1067, format: "avif", bytes: 60_000 },
  ],
};

export const ana: BylineAuthor = { slug: "ana-ruiz", name: "Ana Ruiz", post: "Reporter", role: "author" };
export const tom: BylineAuthor = { slug: "tom-bell", name: "Tom Bell", post: "", role: "author" };
export const lea: BylineAuthor = { slug: "lea-ode", name: "Lea Ode", post: "Photographer", role: "photographs" };

export const noReferences: References = { pictures: {}, articles: {}, headlines: {} };

export function documentOf(...content: Block[]): Document {
  return { type: "doc", content };
}

export function paragraphOf(text: string, ...marks: Mark[]): Block {
  return { type: "paragraph", content: [{ type: "text", text, ...(marks.length > 0 && { marks }) }] };
}

export function cardOf(changes: Partial<ArticleCard> = {}): ArticleCard {
  return {
    id: 12,
    slug: "bridge-reopens",
    releasedOn: "2026-11-17",
    section: "world",
    label: "news",
    kicker: "",
    headline: "Bridge reopens",
    frontHeadline: "",
    standfirst: "It was closed for a year.",
    language: "en",
    releasedAt: RELEASED,
    readingMinutes: 1,
    authors: [ana, tom, lea],
    ...changes,
  };
}

export function articleOf(changes: Partial<Article> = {}): Article {
  return {
    ...cardOf(),
    socialHeadline: "",
    searchHeadline: "",
    dateline: "VELES BAY",
    body: documentOf(paragraphOf("The bridge is open."), paragraphOf("It was closed.")),
    lead: { picture, caption: [{ type: "text", text: "The harbour." }], credit: "Picture: Print room" },
    topics: [{ slug: "bridges", name: "Bridges & roads" }],
    corrections: [],
    translations: [],
    wordCount: 7,
    releases: 1,
    references: noReferences,
    ...changes,
  };
}
