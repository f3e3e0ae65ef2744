import { EmptyListing } from "#components/listing/empty-listing.tsx";
import { Pager } from "#components/listing/pager.tsx";
import { Item } from "#components/story/item.tsx";
import type { ArticleCard } from "#domain/articles/article.ts";
import type { AuthorProfile } from "#domain/articles/author.ts";
import { type Edition, inWords } from "#domain/words/edition.ts";

interface AuthorWorkProps {
  author: AuthorProfile;
  articles: number;
  cards: readonly ArticleCard[];
  base: string;
  older: number | undefined;
  first: boolean;
  edition: Edition;
}

/** What someone signed, newest first. Where they did something else than write, it says what. */
export function AuthorWork({ author, articles, cards, base, older, first, edition }: AuthorWorkProps) {
  const { words } = edition;
  return (
    <div className="g listing">
      <div className="c9">
        <h2 className="band__h" {...inWords(edition)}>
          {words.people.latest} <small>{words.listing.articles(articles)}</small>
        </h2>
        {cards.length === 0 && <EmptyListing edition={edition} text={words.people.noArticles} />}
        <ul className="list">
          {cards.map((card) => (
            <Item
              key={card.id}
              card={card}
              edition={edition}
              part={partOf(card, author, edition)}
              byline={false}
              dated
            />
          ))}
        </ul>
        <Pager base={base} older={older} first={first} edition={edition} />
      </div>
    </div>
  );
}

function partOf(card: ArticleCard, { slug }: AuthorProfile, edition: Edition): string | undefined {
  const roles = card.authors.filter((author) => author.slug === slug && author.role !== "author");
  return roles.length === 0 ? undefined : roles.map(({ role }) => edition.words.roles[role]).join(", ");
}
