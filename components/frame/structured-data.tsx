import { jsonLd } from "#domain/structured-data/json-ld.ts";

interface StructuredDataProps {
  /** What a page says to machines; nothing for those left out. */
  of: readonly object[];
}

/** Facts about a page for search engines. Browsers do not run them. */
export function StructuredData({ of }: StructuredDataProps) {
  return of.map((thing) => {
    const text = jsonLd(thing);
    // biome-ignore lint/security/noDangerouslySetInnerHtml: jsonLd escapes what could end the script; React would escape quotes
    return <script key={text} type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />;
  });
}
