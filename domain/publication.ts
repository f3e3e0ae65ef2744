import type { CalendarDay } from "#domain/calendar.ts";
import { primaryLanguage } from "#domain/words/direction.ts";

/** Paths of the pages where the paper gives account of itself. */
export interface PolicyPaths {
  /** The paper's principles as a whole. */
  principles: string;
  ethics: string;
  corrections: string;
  ownership: string;
  masthead: string;
  /** How sources are handled and facts checked. */
  verification?: string;
  diversity?: string;
  /** How a reader can answer. */
  feedback?: string;
}

/** What a section is called, and in other languages than the paper's, by their BCP 47 tags. */
interface SectionNames {
  name: string;
  names?: Readonly<Record<string, string>>;
}

/** What machines are told of this title. All paths begin with a slash; addresses are made of them by `addressOf`. */
export interface Publication {
  name: string;
  /** Scheme and host, `https://www.example.org`. */
  url: string;
  /** BCP 47 tag of the language the paper is mainly written in. */
  language: string;
  description: string;
  /** Who publishes and holds the rights. */
  publisher: string;
  founded: number;
  /**
   * The day on which the host belonged to the paper and its ids began; part of every id, so it never changes.
   * @see https://www.rfc-editor.org/rfc/rfc4151#section-2.1
   */
  idsSince: CalendarDay;
  logo: { path: string; width: number; height: number };
  /** A small square picture for lists of feeds. */
  icon: { path: string };
  /** Names of sections by slug. */
  sections: Readonly<Record<string, SectionNames>>;
  policies: PolicyPaths;
  /** Where the newsroom is written to. */
  email?: string;
  /** What others may do with the texts, in one sentence. */
  usageTerms?: string;
  /** The licence of texts and pictures, and where another one is asked for. */
  licence?: { path: string; acquire: string };
  /** Profiles of the paper elsewhere. */
  elsewhere?: readonly string[];
  /** Full address of the WebSub hub that is told of news. */
  hub?: string;
}

/** The full address of a path, percent-encoded; a full address stays what it is. */
export function addressOf({ url }: Pick<Publication, "url">, path: string): string {
  return new URL(path, url).href;
}

/**
 * An id for ever: independent of headline, slug, section and scheme. Only host, day and `specific` are in it.
 * @param specific what is named, in characters that need no encoding: `article/12`
 * @see https://www.rfc-editor.org/rfc/rfc4151
 */
export function tagOf({ url, idsSince }: Pick<Publication, "url" | "idsSince">, specific: string): string {
  return `tag:${new URL(url).hostname},${idsSince}:${specific}`;
}

/** What a section is called beside something in that language; its slug when the paper has no such section any more. */
export function sectionName({ sections }: Pick<Publication, "sections">, slug: string, language: string): string {
  const known = Object.hasOwn(sections, slug) ? sections[slug] : undefined;
  const own = new Map(Object.entries(known?.names ?? {})).get(primaryLanguage(language));
  return own ?? known?.name ?? slug;
}

/** `© 2026 Meridian Cooperative Press` */
export function copyrightOf({ publisher }: Pick<Publication, "publisher">, year: string | number): string {
  return `© ${year} ${publisher}`;
}
