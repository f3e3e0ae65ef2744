import { ArticleEnd } from "#components/article/article-end.tsx";
import { ArticleHead, SectionLinks } from "#components/article/article-head.tsx";
import { Body } from "#components/article/body/body.tsx";
import { Byline } from "#components/article/byline.tsx";
import { Caption } from "#components/article/caption.tsx";
import { Sidebar } from "#components/article/sidebar.tsx";
import { Photo } from "#components/ui/photo.tsx";
import type { Article, ArticleCard } from "#domain/articles/article.ts";
import { isOpinion } from "#domain/articles/label.ts";
import { type Edition, spokenAsWritten } from "#domain/words/edition.ts";

export interface ArticleViewProps {
  article: Article;
  related: readonly ArticleCard[];
  mostRead: readonly ArticleCard[];
  edition: Edition;
  /** Absolute address of this page. */
  address: string;
}

/** An article: who wrote it, what it says, what to read beside it. */
export function ArticleView({ article, related, mostRead, edition, address }: ArticleViewProps) {
  return (
    <article className={`art${voiceOf(article)}`}>
      <SectionLinks article={article} edition={edition} />
      <ArticleHead article={article} edition={edition} />
      <LeadFigure article={article} edition={edition} />
      <Byline article={article} edition={edition} address={address} />
      <div className="body">
        <Body
          content={article.body.content}
          dateline={article.dateline}
          references={article.references}
          edition={edition}
        />
        <ArticleEnd article={article} edition={edition} address={address} />
      </div>
      <Sidebar shown={article.lead?.picture} related={related} mostRead={mostRead} edition={edition} />
    </article>
  );
}

/** News, opinion and the long read are told apart by type, not by colour. */
function voiceOf({ label }: Article): string {
  if (isOpinion(label)) return " art--op";
  return label === "long-read" ? " art--long" : "";
}

function LeadFigure({ article: { lead, references }, edition }: Pick<ArticleViewProps, "article" | "edition">) {
  if (lead === undefined || (lead.picture === undefined && lead.caption.length === 0 && lead.credit === ""))
    return null;
  return (
    <figure className={lead.picture ? "art__lead" : "art__lead art__lead--bare"}>
      {lead.picture && (
        <Photo
          picture={lead.picture}
          sizes="(min-width: 80rem) 1032px, 100vw"
          alt={lead.picture.alt}
          spoken={spokenAsWritten(lead.picture.alt, edition)}
          first
        />
      )}
      <Caption caption={lead.caption} credit={lead.credit} references={references} />
    </figure>
  );
}
