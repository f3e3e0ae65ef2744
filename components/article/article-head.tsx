import type { Article } from "#domain/articles/article.ts";
import { ageOf, writeDay } from "#domain/dates.ts";
import { type Edition, inWords, spokenByPaper } from "#domain/words/edition.ts";
import { findSection, nameSection } from "#site.ts";

interface ArticleHeadProps {
  article: Article;
  edition: Edition;
}

const OLD_DAYS = 30;

/** What the article is part of: section and subject. */
export function SectionLinks({ article, edition }: ArticleHeadProps) {
  const section = findSection(article.section);
  const [topic] = article.topics;
  const name = section ? nameSection(section, edition.words.language) : "";
  const kicker = article.kicker === "" ? (topic?.name ?? "") : article.kicker;
  const subject = kicker === name ? "" : kicker;
  return (
    <div className="art__sec">
      {section && <a href={`/${section.slug}`}>{name}</a>}
      {subject !== "" && topic && (
        <a href={`/topic/${topic.slug}`} {...(article.kicker === "" && spokenByPaper(subject, edition))}>
          {subject}
        </a>
      )}
      {subject !== "" && !topic && <span>{subject}</span>}
    </div>
  );
}

/** Kind of article where it is not plain news, headline, standfirst, and a word about its age. */
export function ArticleHead({ article, edition }: ArticleHeadProps) {
  const section = findSection(article.section);
  const label = edition.words.labels[article.label];
  const said = [article.kicker, section ? nameSection(section, edition.words.language) : ""];
  return (
    <header className="art__top">
      {article.label !== "news" && !said.includes(label) && (
        <p className="kick" {...inWords(edition)}>
          {label}
        </p>
      )}
      <h1>{article.headline}</h1>
      {article.standfirst !== "" && <p className="standfirst">{article.standfirst}</p>}
      <OldNote article={article} edition={edition} />
    </header>
  );
}

function OldNote({ article, edition }: ArticleHeadProps) {
  const { days, years } = ageOf(article.releasedAt, edition.now);
  if (days <= OLD_DAYS) return null;
  const { words } = edition;
  const text =
    years < 1
      ? words.article.olderThanMonth(writeDay(article.releasedOn, words.language))
      : words.article.thisIsOld(years, article.releasedOn.slice(0, 4));
  return (
    <p className="old" {...inWords(edition)}>
      {text}
    </p>
  );
}
