import { Icon } from "#components/ui/icon.tsx";
import type { Article } from "#domain/articles/article.ts";
import { pathOf } from "#domain/articles/permalink.ts";
import { type Edition, inWords } from "#domain/words/edition.ts";
import { findSection, nameSection } from "#site.ts";

interface ArticleToolsProps {
  article: Article;
  edition: Edition;
  address: string;
}

/** Share, save, print. Sharing is plain links; the device's own sheet, copying, saving and printing are added by script. */
export function ArticleTools({ article, edition, address }: ArticleToolsProps) {
  const { words } = edition;
  return (
    <div className="tools" {...inWords(edition)}>
      <share-article data-title={article.headline} data-url={address}>
        <details>
          <summary>
            <Icon name="share" /> {words.article.share}
          </summary>
          <ul aria-label={words.article.shareBy}>
            {shareLinks(article, address, words.article.byMail).map(([name, href]) => (
              <li key={name}>
                <a href={href} rel="noopener">
                  {name}
                </a>
              </li>
            ))}
            <li>
              <copy-link hidden data-url={address}>
                <button type="button" data-done={words.article.copied}>
                  {words.article.copyLink}
                </button>
              </copy-link>
            </li>
          </ul>
        </details>
      </share-article>
      <SaveButton article={article} edition={edition} />
      <print-page hidden>
        <button type="button">
          <Icon name="print" /> {words.article.print}
        </button>
      </print-page>
    </div>
  );
}

/** Keeps the article in the list of this device. */
function SaveButton({ article, edition }: Omit<ArticleToolsProps, "address">) {
  const { saved } = edition.words;
  const section = findSection(article.section);
  const sectionName = section ? nameSection(section, edition.words.language) : "";
  return (
    <save-article
      hidden
      data-path={pathOf(article)}
      data-headline={article.headline}
      data-kicker={article.kicker === "" ? sectionName : article.kicker}
      data-language={article.language}
      data-save={saved.save}
      data-saved={saved.isSaved}
      data-failed={saved.notSaved}
    >
      <button type="button">
        <Icon name="save" /> <span>{saved.save}</span>
      </button>
    </save-article>
  );
}

/** Ordinary links: whom they lead to learns of the reader only when one is followed. */
function shareLinks(article: Article, address: string, byMail: string): readonly (readonly [string, string])[] {
  const headline = article.socialHeadline === "" ? article.headline : article.socialHeadline;
  const [title, url] = [encodeURIComponent(headline), encodeURIComponent(address)];
  return [
    [byMail, `mailto:?subject=${title}&body=${url}`],
    ["Bluesky", `https://bsky.app/intent/compose?text=${title}%20${url}`],
    ["WhatsApp", `https://wa.me/?text=${title}%20${url}`],
    ["Telegram", `https://t.me/share/url?url=${url}&text=${title}`],
    ["Facebook", `https://www.facebook.com/sharer/sharer.php?u=${url}`],
  ];
}
