import { Story } from "#components/story/story.tsx";
import type { ArticleCard } from "#domain/articles/article.ts";
import type { Edition } from "#domain/words/edition.ts";

interface SectionHeadProps {
  cards: readonly ArticleCard[];
  edition: Edition;
}

/** The newest stories of a section, large: one with its picture, up to three beside it. */
export function SectionHead({ cards: [first, second, ...rest], edition }: SectionHeadProps) {
  if (first === undefined) return null;
  return (
    <div className="g ruled section__head">
      <div className="c8 t8">
        <Story
          card={first}
          edition={edition}
          size="h2"
          level="h2"
          sizes="(min-width: 60rem) 843px, 100vw"
          wide
          bleed
          first
          standfirst
          byline
        />
      </div>
      <div className="c4 t4 stack">
        {second && (
          <Story
            card={second}
            edition={edition}
            size="h4"
            level="h2"
            sizes="(min-width: 37.5rem) 405px, 108px"
            beside
          />
        )}
        {rest.map((card) => (
          <Story key={card.id} card={card} edition={edition} size="h5" level="h2" />
        ))}
      </div>
    </div>
  );
}
