import { type Edition, inWords, namedInWords } from "#domain/words/edition.ts";

/** A page that can be followed. */
export interface FollowedPage {
  name: string;
  /** Address of the page; its feeds are below it. */
  path: string;
}

interface FeedListProps {
  title: string;
  pages: readonly FollowedPage[];
  edition: Edition;
}

const FORMATS = ["xml", "atom", "json"] as const;

/** Pages by name, each with its feeds: “Sport RSS Atom JSON”. Says nothing of an empty list. */
export function FeedList({ title, pages, edition }: FeedListProps) {
  const { feeds } = edition.words;
  if (pages.length === 0) return null;
  return (
    <section className="feeds">
      <h2 className="feeds__h" {...inWords(edition)}>
        {title}
      </h2>
      <ul className="index">
        {pages.map(({ name, path }) => (
          <li key={path}>
            <a href={path}>{name}</a>
            <p {...namedInWords(edition)}>
              {FORMATS.map((format) => (
                <a
                  key={format}
                  className="feeds__to"
                  href={`${path === "/" ? "" : path}/feed.${format}`}
                  aria-label={feeds.as(name, feeds.formats[format])}
                >
                  {feeds.formats[format]}
                </a>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
