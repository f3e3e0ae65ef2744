import { ListOf } from "#components/ui/list-of.tsx";
import { When } from "#components/ui/when.tsx";
import type { ArticleCard } from "#domain/articles/article.ts";
import { writeBriefly } from "#domain/dates.ts";
import { type Edition, inside, spokenIn } from "#domain/words/edition.ts";

interface MetaProps {
  card: ArticleCard;
  edition: Edition;
  byline?: boolean;
  time?: boolean;
}

/** `Inés Calder · 07:52`, in a part that is in the language of the card. Says nothing when there is nothing to say. */
export function Meta({ card, edition, byline = false, time = true }: MetaProps) {
  const authors = byline ? card.authors.filter(({ role }) => role === "author") : [];
  if (authors.length === 0 && !time) return null;
  return (
    <p className="meta">
      {authors.length > 0 && (
        <ListOf
          items={authors}
          keyOf={({ slug }) => slug}
          each={({ slug, name }) => <a href={`/author/${slug}`}>{name}</a>}
          language={card.language}
        />
      )}
      {authors.length > 0 && time && <Dot />}
      {time && (
        <When at={card.releasedAt} {...spokenIn(edition.language, inside(card.language, edition))}>
          {writeBriefly(card.releasedAt, edition.language, edition.now)}
        </When>
      )}
    </p>
  );
}

/** The point between two facts. */
export function Dot() {
  return <span aria-hidden="true"> · </span>;
}
