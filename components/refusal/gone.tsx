import { HelpfulStories, WaysOn } from "#components/refusal/missing.tsx";
import type { ArticleCard } from "#domain/articles/article.ts";
import type { Withdrawal } from "#domain/articles/withdrawal.ts";
import { dayOf, writeDay } from "#domain/dates.ts";
import { type Edition, inWords } from "#domain/words/edition.ts";

interface GoneProps {
  withdrawal: Withdrawal;
  edition: Edition;
  mostRead: readonly ArticleCard[];
}

/** An article was taken back: says when and why, and helps on. */
export function Gone({ withdrawal, edition, mostRead }: GoneProps) {
  const { refusal } = edition.words;
  const day = writeDay(dayOf(withdrawal.at), edition.language);
  const blocked = withdrawal.status === 451;
  return (
    <>
      <div className="lost lost--bare">
        <p className="kick" {...inWords(edition)}>
          {refusal.kick(withdrawal.status)}
        </p>
        <h1 {...inWords(edition)}>{blocked ? refusal.blocked : refusal.gone}</h1>
        <p className="standfirst" {...inWords(edition)}>
          {blocked ? refusal.blockedText(day) : refusal.goneText(day)}
        </p>
        <p className="reason">{withdrawal.reason}</p>
        <WaysOn edition={edition} />
        <unsave-article hidden />
      </div>
      <HelpfulStories edition={edition} mostRead={mostRead} />
    </>
  );
}
