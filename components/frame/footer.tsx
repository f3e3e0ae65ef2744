import { Mark } from "#components/frame/mark.tsx";
import { ThemeChoice } from "#components/frame/theme-choice.tsx";
import { Neat } from "#components/ui/neat.tsx";
import { dayOf } from "#domain/dates.ts";
import { type Edition, inWords, spokenIn } from "#domain/words/edition.ts";
import { site } from "#site.ts";

interface FooterProps {
  edition: Edition;
}

type Links = readonly (readonly [address: string, name: string])[];

/** The foot of every page: what the paper is and where all of it is found. */
export function Footer({ edition }: FooterProps) {
  const { frame } = edition.words;
  const columns: readonly (readonly [string, Links])[] = [
    [
      frame.thePaper,
      [
        ["/about", frame.about],
        ["/authors", frame.people],
        ["/about#ownership", frame.ownership],
        ["/about#support", frame.support],
      ],
    ],
    [
      frame.standards,
      [
        ["/corrections", frame.corrections],
        ["/about#ethics", frame.ethics],
        ["/about#corrections", frame.howWeCorrect],
      ],
    ],
    [
      frame.reachUs,
      [
        [`mailto:${site.contact.letters}`, frame.letters],
        ["/about#contact", frame.newsroom],
      ],
    ],
    [
      frame.read,
      [
        ["/latest", frame.allStories],
        ["/topics", frame.topics],
        ["/archive", frame.archive],
        ["/saved", edition.words.saved.title],
        ["/feeds", edition.words.feeds.title],
      ],
    ],
  ];
  return (
    <footer className="page foot" {...inWords(edition)}>
      <Neat />
      <div className="foot__c">
        <div>
          <Mark edition={edition} className="foot__mark" />
          <p className="foot__about" {...spokenIn(site.language, edition)}>
            {site.description}
          </p>
        </div>
        {columns.map(([title, links]) => (
          <FooterColumn key={title} title={title} links={links} />
        ))}
      </div>
      <small>
        <span>
          © {dayOf(edition.now).slice(0, 4)} {site.publisher}
        </span>
        <a href="/about#privacy">{frame.privacy}</a>
        <span>{frame.madeWith}</span>
        <ThemeChoice edition={edition} />
      </small>
    </footer>
  );
}

function FooterColumn({ title, links }: { title: string; links: Links }) {
  return (
    <nav aria-label={title}>
      <p className="foot__h">{title}</p>
      <ul>
        {links.map(([address, name]) => (
          <li key={address}>
            <a href={address}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
