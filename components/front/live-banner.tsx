import { titleOf } from "#components/story/headline.tsx";
import { When } from "#components/ui/when.tsx";
import type { ArticleCard } from "#domain/articles/article.ts";
import { pathOf } from "#domain/articles/permalink.ts";
import { writeBriefly } from "#domain/dates.ts";
import { type Edition, heldInText, namedInWords, spokenIn } from "#domain/words/edition.ts";

interface LiveBannerProps {
  card: ArticleCard;
  edition: Edition;
}

/** One line under the sections while something is live. */
export function LiveBanner({ card, edition }: LiveBannerProps) {
  const { words } = edition;
  const at = card.updatedAt ?? card.releasedAt;
  return (
    <aside className="livebar" aria-label={words.live.liveNow} {...namedInWords(edition)}>
      <div className="page">
        <a href={pathOf(card)}>
          <span className="live">{words.live.live}</span>
          <span className="lt" {...heldInText(edition)} {...spokenIn(card.language, edition)}>
            <EventName card={card} />
          </span>
          <When at={at}>
            {words.article.updated} {writeBriefly(at, edition.language, edition.now)}
          </When>
        </a>
      </div>
    </aside>
  );
}

/** The name of the event in bold, and what is happening; the name is not said twice. */
function EventName({ card }: { card: ArticleCard }) {
  const title = titleOf(card);
  if (card.kicker === "") return title;
  if (!title.startsWith(card.kicker)) return [<b key="event">{card.kicker}:</b>, " ", title];
  return [<b key="event">{card.kicker}</b>, title.slice(card.kicker.length)];
}
