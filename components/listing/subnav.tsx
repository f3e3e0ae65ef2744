import type { Topic } from "#domain/articles/article.ts";
import { type Edition, heldInText, namedInWords } from "#domain/words/edition.ts";

interface SubnavProps {
  section: { slug: string; name: string };
  topics: readonly Topic[];
  edition: Edition;
}

/** What a section is about these days. */
export function Subnav({ section, topics, edition }: SubnavProps) {
  if (topics.length === 0) return null;
  return (
    <nav className="subnav" aria-label={edition.words.listing.inSection(section.name)} {...namedInWords(edition)}>
      <a href={`/${section.slug}`} aria-current="page">
        {edition.words.listing.all}
      </a>
      {topics.map(({ slug, name }) => (
        <a key={slug} href={`/topic/${slug}`} {...heldInText(edition)}>
          {name}
        </a>
      ))}
    </nav>
  );
}
