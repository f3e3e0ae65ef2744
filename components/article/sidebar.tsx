import { SideMostRead } from "#components/listing/side-most-read.tsx";
import { Story } from "#components/story/story.tsx";
import type { ArticleCard } from "#domain/articles/article.ts";
import type { Picture } from "#domain/media/picture.ts";
import { type Edition, inside, inWords } from "#domain/words/edition.ts";

interface SidebarProps {
  related: readonly ArticleCard[];
  mostRead: readonly ArticleCard[];
  edition: Edition;
  className?: string;
  /** The picture the page shows already. */
  shown: Picture | undefined;
}

/** Beside the text, below it on a phone: related articles, the first with its picture, and what others read. */
export function Sidebar({ related, mostRead, edition, className = "", shown }: SidebarProps) {
  const { words } = edition;
  const around = inside(words.language, edition);
  return (
    <aside className={`side ${className}`.trim()} aria-label={words.article.moreOn} {...inWords(edition)}>
      {related.length > 0 && (
        <section aria-labelledby="related">
          <h2 className="side__h" id="related">
            {words.article.moreOn}
          </h2>
          <div className="stack">
            {related.map((card, i) => (
              <Story
                key={card.id}
                card={card}
                edition={around}
                size={i === 0 ? "h5" : "h6"}
                {...(i === 0 && card.picture?.hash !== shown?.hash
                  ? { sizes: "(min-width: 37.5rem) 296px, 108px", wide: true, beside: true }
                  : {})}
              />
            ))}
          </div>
        </section>
      )}
      <SideMostRead title={words.article.mostRead} cards={mostRead} edition={around} />
    </aside>
  );
}
