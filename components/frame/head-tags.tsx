import { site } from "#site.ts";

/** What a page says of itself to those who do not see it: search engines, feed readers, where it is shared. */
export interface Head {
  title: string;
  /** The title says by itself whose page it is. */
  isTitleWhole?: boolean;
  /** Absent where even that much is nobody's business. */
  description?: string;
  /** @see https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag */
  robots: string;
  referrer?: string;
  links?: readonly HeadLink[];
  /** Names of meta elements with what they say; a name may stand there several times. */
  facts?: readonly HeadFact[];
}

export interface HeadLink {
  rel: string;
  href: string;
  type?: string;
  title?: string;
  hrefLang?: string;
}

export type HeadFact = readonly [name: string, content: string];

/** Vocabularies of RDFa, whose names are properties. @see https://ogp.me/ */
const PROPERTY = /^(?:og|article):/;

/** The page's own part of `<head>`, wherever it is set. @see https://react.dev/reference/react-dom/components/meta */
export function HeadTags({ of }: { of: Head }) {
  const { title, isTitleWhole = false, description, robots, referrer, links = [], facts = [] } = of;
  return (
    <>
      <title>{isTitleWhole ? title : `${title} | ${site.name}`}</title>
      {description !== undefined && <meta name="description" content={description} />}
      <meta name="robots" content={robots} />
      {referrer && <meta name="referrer" content={referrer} />}
      {links.map((link) => (
        <link key={`${link.rel} ${link.href} ${link.hrefLang}`} {...link} />
      ))}
      {facts.map(([name, content]) => (
        <meta key={`${name} ${content}`} {...(PROPERTY.test(name) ? { property: name } : { name })} content={content} />
      ))}
    </>
  );
}
