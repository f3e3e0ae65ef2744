import { Icon } from "#components/ui/icon.tsx";
import type { Edition } from "#domain/words/edition.ts";
import { nameSection, site } from "#site.ts";

interface MenuProps {
  edition: Edition;
  label: string;
  /** Shows the sign alone on narrow screens. */
  short?: boolean;
  /** What the list is called, when a page has more than one menu. */
  name?: string;
}

/** All sections and indexes, folded away. Opens without script. */
export function Menu({ edition, label, short = false, name }: MenuProps) {
  const { frame } = edition.words;
  const indexes = [
    ["/latest", frame.latest],
    ["/topics", frame.topics],
    ["/authors", frame.people],
    ["/archive", frame.archive],
    ["/corrections", frame.corrections],
    ["/about", frame.about],
    ["/saved", edition.words.saved.link],
  ] as const;
  return (
    <site-menu>
      <details className="menu">
        <summary aria-label={label}>
          <Icon name="menu" />
          <span className={short ? "only-l" : ""}>{label}</span>
        </summary>
        <nav className="menu__panel" aria-label={name ?? frame.allSections}>
          <ul>
            {site.sections.map((section) => (
              <li key={section.slug}>
                <a href={`/${section.slug}`}>{nameSection(section, edition.words.language)}</a>
              </li>
            ))}
          </ul>
          <ul>
            {indexes.map(([address, name]) => (
              <li key={address}>
                <a href={address}>{name}</a>
              </li>
            ))}
          </ul>
        </nav>
      </details>
    </site-menu>
  );
}
