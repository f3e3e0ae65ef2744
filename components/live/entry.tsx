import { Blocks } from "#components/article/body/block.tsx";
import { Face } from "#components/ui/face.tsx";
import { When } from "#components/ui/when.tsx";
import type { Article } from "#domain/articles/article.ts";
import { plainText } from "#domain/body/plain-text.ts";
import { dayOf, writeBriefly, writeTime } from "#domain/dates.ts";
import { isChangedLate, type Post } from "#domain/live/posts.ts";
import { type Edition, inside, inWords, namedInWords, spokenAsWritten, spokenByPaper } from "#domain/words/edition.ts";
import { site } from "#site.ts";

interface EntryProps {
  post: Post;
  article: Article;
  edition: Edition;
}

/** One post: time, headline, text, writer. A key moment opens with a red rule. */
export function Entry({ post, article, edition }: EntryProps) {
  const { at, headline, by, key } = post.attrs;
  const time = writeTime(at, edition.language);
  const author = post.standing?.author ?? article.authors.find(({ slug }) => slug === by);
  const spoken = spokenAsWritten(wordsOf(post), edition);
  const around = inside(spoken.lang ?? edition.language, edition);
  const today = dayOf(at) === dayOf(edition.now);
  return (
    <section
      className={key ? "entry entry--key" : "entry"}
      id={post.anchor}
      aria-label={headline === "" ? time : headline}
      lang={spoken.lang}
    >
      <When at={at} {...(spoken.lang !== undefined && { lang: edition.language })}>
        <a href={`#${post.anchor}`} aria-label={edition.words.live.linkTo(time)} {...namedInWords(edition)}>
          {time}
        </a>
        {!today && <small>{writeBriefly(at, edition.language, edition.now)}</small>}
      </When>
      <div {...spoken}>
        {post.standing?.isPinned && (
          <p className="entry__pin" {...inWords(around)}>
            {edition.words.live.pinned}
          </p>
        )}
        {headline !== "" && <h2>{headline}</h2>}
        <Blocks content={post.content} references={article.references} edition={around} />
        {author && (
          <div className="who">
            <Face portrait={author.portrait} sizes="36px" />
            <span>
              <b>{author.name}</b>
              <span {...spokenByPaper(author.post, around)}>{author.post}</span>
            </span>
          </div>
        )}
        {post.standing && isChangedLate(post.standing, site.live.quietMinutes) && (
          <p className="entry__changed" {...inWords(around)}>
            {edition.words.live.changed(writeTime(post.standing.changedAt, edition.language))}
          </p>
        )}
      </div>
    </section>
  );
}

/** All that a reporter wrote in it. */
function wordsOf({ attrs, content }: Post): string {
  return `${attrs.headline}\n${plainText({ type: "doc", content })}`;
}
