import { When } from "#components/ui/when.tsx";
import { writeTime } from "#domain/dates.ts";
import type { TakenBack } from "#domain/live/posts.ts";
import { type Edition, inWords, spokenAsWritten } from "#domain/words/edition.ts";

interface TakenBackEntryProps {
  post: TakenBack;
  edition: Edition;
}

/** What is left of a post that readers had: when it was taken back, and why. */
export function TakenBackEntry({ post, edition }: TakenBackEntryProps) {
  const { words, language } = edition;
  const time = writeTime(post.at, language);
  return (
    <section className="entry entry--gone" id={`post-${post.id}`} aria-label={time}>
      <When at={post.at}>{time}</When>
      <p>
        <b {...inWords(edition)}>{words.live.takenBack(writeTime(post.changedAt, language))}</b>{" "}
        <span {...spokenAsWritten(post.note, edition)}>{post.note}</span>
      </p>
    </section>
  );
}
