import type { Edition } from "#domain/words/edition.ts";
import { nameSection, site } from "#site.ts";

interface SectionNavProps {
  edition: Edition;
  current?: string;
}

/** The sections in one line. */
export function SectionNav({ edition, current }: SectionNavProps) {
  return (
    <nav className="nav" aria-label={edition.words.frame.sections}>
      <div className="page">
        <ul>
          {site.sections.map((section) => (
            <li key={section.slug}>
              <a href={`/${section.slug}`} aria-current={section.slug === current ? "page" : undefined}>
                {nameSection(section, edition.words.language)}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}
