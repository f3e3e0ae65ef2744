import { ArticleTools } from "#components/article/article-tools.tsx";
import { Face } from "#components/ui/face.tsx";
import { When } from "#components/ui/when.tsx";
import type { Article, BylineAuthor } from "#domain/articles/article.ts";
import { startOfDay, writeDay, writeMoment } from "#domain/dates.ts";
import { type Edition, inWords, spokenByPaper } from "#domain/words/edition.ts";

interface BylineProps {
  article: Article;
  edition: Edition;
  address: string;
}

/** Who wrote it and what else they did, when it came out and when it changed, what to do with it. */
export function Byline({ article, edition, address }: BylineProps) {
  const writers = article.authors.filter(({ role }) => role === "author");
  const [only, another] = writers;
  return (
    <div className="by">
      {only && another === undefined && <Face portrait={only.portrait} sizes="96px" />}
      <div>
        {writers.map((author, i) => (
          <Signature key={author.slug} author={author} first={i === 0} edition={edition} />
        ))}
        <Contributors authors={article.authors} edition={edition} />
        <Times article={article} edition={edition} />
      </div>
      <ArticleTools article={article} edition={edition} address={address} />
    </div>
  );
}

function Signature({ author, first, edition }: { author: BylineAuthor; first: boolean; edition: Edition }) {
  return (
    <div className="by__who">
      <b>
        {first && <span {...inWords(edition)}>{edition.words.article.by}</span>}{" "}
        <a href={`/author/${author.slug}`}>{author.name}</a>
      </b>
      <span {...spokenByPaper(author.post, edition)}>{author.post}</span>
    </div>
  );
}

function Contributors({ authors, edition }: { authors: readonly BylineAuthor[]; edition: Edition }) {
  const others = authors.filter(({ role }) => role !== "author");
  if (others.length === 0) return null;
  return (
    <div className="t" {...inWords(edition)}>
      {others.map(({ slug, name, role }) => (
        <div key={`${slug} ${role}`}>
          {edition.words.roles[role]}: <a href={`/author/${slug}`}>{name}</a>
        </div>
      ))}
    </div>
  );
}

/** An imported article that came with a day and no hour shows no hour. */
function writeRelease({ originalUrl, releasedAt, releasedOn }: Article, language: string): string {
  const dayAlone = originalUrl !== undefined && releasedAt === startOfDay(releasedOn);
  return dayAlone ? writeDay(releasedOn, language) : writeMoment(releasedAt, language);
}

function Times({ article, edition }: { article: Article; edition: Edition }) {
  const { words } = edition;
  const corrected = article.corrections[0]?.at;
  const write = (at: number) => writeMoment(at, words.language, article.releasedOn);
  return (
    <div className="t" {...inWords(edition)}>
      <When at={article.releasedAt}>
        {words.article.published} {writeRelease(article, words.language)}
      </When>
      {article.updatedAt !== undefined && article.updatedAt !== corrected && (
        <When at={article.updatedAt}>
          {words.article.updated} {write(article.updatedAt)}
        </When>
      )}
      {corrected !== undefined && (
        <When at={corrected}>
          {words.article.corrected} {write(corrected)}
        </When>
      )}
      {words.article.readingTime(article.readingMinutes)}
    </div>
  );
}
