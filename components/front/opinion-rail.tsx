import { Headline } from "#components/story/headline.tsx";
import { Opinion } from "#components/story/opinion.tsx";
import type { ArticleCard } from "#domain/articles/article.ts";
import type { Front } from "#domain/front/compose.ts";
import { type Edition, heldInText, inside, inWords, spokenIn } from "#domain/words/edition.ts";
import { findSection, nameSection, site } from "#site.ts";

interface OpinionRailProps {
  front: Front;
  edition: Edition;
}

/** Columnists, the paper's own view and letters, on the paper of the illustrations. */
export function OpinionRail({ front, edition }: OpinionRailProps) {
  const section = findSection(site.front.opinion);
  const { words } = edition;
  return (
    <div className="rail wash" {...heldInText(edition)}>
      <h2 className="band__h">
        {section ? <a href={`/${section.slug}`}>{nameSection(section, words.language)}</a> : words.labels.opinion}
      </h2>
      {front.opinion.map((card, i) => (
        <Opinion key={card.id} card={card} edition={edition} leading={i === 0} />
      ))}
      {front.editorial && (
        <article className="s s--op" {...spokenIn(front.editorial.language, edition)}>
          <p className="who who--paper" {...inWords(inside(front.editorial.language, edition))}>
            {words.front.view(site.name)}
          </p>
          <Headline card={front.editorial} size="h5" level="h3" />
          <SmallStandfirst card={front.editorial} />
        </article>
      )}
      {front.letters && (
        <article className="s" {...spokenIn(front.letters.language, edition)}>
          <p className="kick" {...inWords(inside(front.letters.language, edition))}>
            {words.front.letters}
          </p>
          <Headline card={front.letters} size="h6" level="h3" above={words.front.letters} />
          <SmallStandfirst card={front.letters} />
        </article>
      )}
    </div>
  );
}

function SmallStandfirst({ card: { standfirst } }: { card: ArticleCard }) {
  return standfirst === "" ? null : <p className="s__sf s__sf--small">{standfirst}</p>;
}
