import { Item } from "#components/story/item.tsx";
import type { ArticleCard } from "#domain/articles/article.ts";
import type { CalendarDay } from "#domain/calendar.ts";
import { writeDayHeading } from "#domain/dates.ts";
import type { Edition } from "#domain/words/edition.ts";

interface DatedListProps {
  cards: readonly ArticleCard[];
  edition: Edition;
}

/** Articles under a rule for each day. */
export function DatedList({ cards, edition }: DatedListProps) {
  return groupByDay(cards).map(([day, ofDay]) => (
    <section key={day} className="day__s">
      <h2 className="day">
        <a href={`/${day.replaceAll("-", "/")}`}>
          {writeDayHeading(day, edition.now, edition.language, edition.words.listing)}
        </a>
      </h2>
      <ul className="list">
        {ofDay.map((card) => (
          <Item key={card.id} card={card} edition={edition} />
        ))}
      </ul>
    </section>
  ));
}

function groupByDay(cards: readonly ArticleCard[]): [CalendarDay, ArticleCard[]][] {
  const days = new Map<CalendarDay, ArticleCard[]>();
  for (const card of cards) days.set(card.releasedOn, [...(days.get(card.releasedOn) ?? []), card]);
  return [...days];
}
