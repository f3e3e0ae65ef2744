import { type Edition, inWords } from "#domain/words/edition.ts";
import { findSection, nameSection } from "#site.ts";

interface BandHeadProps {
  sections: readonly string[];
  edition: Edition;
  id: string;
}

/** The name of a band under its heavy rule, leading to its section. */
export function BandHead({ sections, edition, id }: BandHeadProps) {
  const { words } = edition;
  const found = sections.flatMap((slug) => findSection(slug) ?? []);
  const [first, second] = found.map((section) => nameSection(section, words.language));
  const name = second === undefined ? (first ?? "") : words.front.and(first ?? "", second);
  return (
    <h2 className="band__h">
      <a href={`/${sections[0]}`} id={id}>
        {name}
      </a>
      <small>
        {found.map((section) => (
          <a key={section.slug} href={`/${section.slug}`} {...inWords(edition)}>
            {words.listing.allOf(nameSection(section, words.language))}
          </a>
        ))}
      </small>
    </h2>
  );
}
