import { SupportMessage } from "#components/article/support-message.tsx";
import type { Article, Correction, Topic, Translation } from "#domain/articles/article.ts";
import { pathOf } from "#domain/articles/permalink.ts";
import { dayOf, writeDay } from "#domain/dates.ts";
import { directionOf } from "#domain/words/direction.ts";
import { type Edition, inside, inWords, spokenByPaper } from "#domain/words/edition.ts";
import { site } from "#site.ts";

interface ArticleEndProps {
  article: Article;
  edition: Edition;
  address: string;
}

/** What follows the text: corrections, languages, topics, the paper's message, and on paper where it came from. */
export function ArticleEnd({ article, edition, address }: ArticleEndProps) {
  return (
    <div className="after" {...inWords(edition)}>
      {article.corrections.map((correction) => (
        <CorrectionNote key={correction.at} correction={correction} edition={edition} />
      ))}
      {article.releases > 1 && (
        <p className="cap">
          <a className="lk" href={`${pathOf(article)}/history`}>
            {edition.words.history.link(article.releases)}
          </a>
        </p>
      )}
      <Languages translations={article.translations} edition={edition} />
      <Topics topics={article.topics} edition={edition} />
      {article.originalUrl !== undefined && (
        <p className="cap">
          {edition.words.article.firstPublishedAt}{" "}
          <a className="lk" href={article.originalUrl} rel="noopener">
            {new URL(article.originalUrl).host}
          </a>
        </p>
      )}
      <SupportMessage edition={edition} />
      <p className="printed">
        {site.name} · {address.replace(/^https?:\/\//, "")} ·{" "}
        {edition.words.article.printedOn(writeDay(dayOf(edition.now), edition.words.language))} © {site.publisher}
      </p>
    </div>
  );
}

function CorrectionNote({ correction, edition }: { correction: Correction; edition: Edition }) {
  const { words } = edition;
  return (
    <p className="note">
      <b>
        {words.article.correction}, {writeDay(dayOf(correction.at), words.language)}.
      </b>{" "}
      <span lang={edition.language} dir={edition.dir}>
        {correction.note}
      </span>
    </p>
  );
}

function Languages({ translations, edition }: { translations: readonly Translation[]; edition: Edition }) {
  if (translations.length === 0) return null;
  return (
    <section className="languages" aria-label={edition.words.article.otherLanguages}>
      <p className="kick">{edition.words.article.otherLanguages}</p>
      <ul>
        {translations.map((translation) => (
          <li key={translation.id} lang={translation.language} dir={directionOf(translation.language)}>
            <a className="lk" href={pathOf(translation)} hrefLang={translation.language}>
              <b>{nameLanguage(translation.language)}</b> {translation.headline}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A language by its own name, `Русский`. */
function nameLanguage(tag: string): string {
  const name = new Intl.DisplayNames(tag, { type: "language" }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

function Topics({ topics, edition }: { topics: readonly Topic[]; edition: Edition }) {
  if (topics.length === 0) return null;
  const around = inside(edition.words.language, edition);
  return (
    <nav className="topics" aria-label={edition.words.frame.topics}>
      {topics.map(({ slug, name }) => (
        <a key={slug} href={`/topic/${slug}`} {...spokenByPaper(name, around)}>
          {name}
        </a>
      ))}
    </nav>
  );
}
