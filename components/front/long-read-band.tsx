import { Headline } from "#components/story/headline.tsx";
import { Dot } from "#components/story/meta.tsx";
import { StoryPicture } from "#components/story/story-picture.tsx";
import { ListOf } from "#components/ui/list-of.tsx";
import type { ArticleCard } from "#domain/articles/article.ts";
import { type Edition, heldInText, inside, inWords, namedInWords, spokenIn } from "#domain/words/edition.ts";

interface LongReadBandProps {
  card: ArticleCard;
  edition: Edition;
}

/** One long story across the whole page, night in both themes. */
export function LongReadBand({ card, edition }: LongReadBandProps) {
  const { words } = edition;
  const ours = inWords(inside(card.language, edition));
  const authors = card.authors.filter(({ role }) => role === "author");
  return (
    <section className="night longread" aria-label={words.labels["long-read"]} {...namedInWords(edition)}>
      <StoryPicture card={card} sizes="(min-width: 60rem) 56vw, 100vw" />
      <article className="s" {...heldInText(edition)} {...spokenIn(card.language, edition)}>
        <p className="kick" {...ours}>
          {words.labels["long-read"]}
        </p>
        <Headline card={card} size="longread__h" level="h2" />
        <p className="s__sf longread__sf">{card.standfirst}</p>
        <p className="meta" {...ours}>
          {authors.length > 0 && (
            <>
              {words.article.by}{" "}
              <ListOf
                items={authors}
                keyOf={({ slug }) => slug}
                each={({ slug, name }) => <a href={`/author/${slug}`}>{name}</a>}
                language={edition.language}
              />
              <Dot />
            </>
          )}
          {words.article.minutes(card.readingMinutes)}
        </p>
      </article>
    </section>
  );
}
