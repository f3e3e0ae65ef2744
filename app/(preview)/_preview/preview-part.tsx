import { HeadTags } from "#components/frame/head-tags.tsx";
import { FeedEntry } from "#components/newsroom/preview/feed-entry.tsx";
import { FrontCards } from "#components/newsroom/preview/front-cards.tsx";
import { SearchResult } from "#components/newsroom/preview/search-result.tsx";
import { SocialCard } from "#components/newsroom/preview/social-card.tsx";
import { descriptionOf } from "#domain/articles/description.ts";
import { pathOf } from "#domain/articles/permalink.ts";
import { articleItem } from "#domain/feeds/channel.ts";
import { type PreviewView, writePreviewView } from "#domain/previews/view.ts";
import type { Edition } from "#domain/words/edition.ts";
import { openEdition } from "../../(site)/_answer/edition.ts";
import { absolute } from "../../(site)/_answer/head.ts";
import { publication } from "../../(site)/_publication/publication.ts";
import { previewHead } from "./head.ts";
import { PreviewPage } from "./preview-page.tsx";
import type { Preview } from "./read-preview.ts";

interface PreviewPartProps {
  preview: Preview;
  view: PreviewView;
}

/** The part of a preview that was asked for, alone. */
export async function PreviewPart({ preview, view }: PreviewPartProps) {
  const { part, version } = view;
  if (part === "article") return <PreviewPage preview={preview} />;
  const edition = await openEdition(preview.article.language);
  return (
    <>
      <HeadTags of={previewHead(preview.article, edition.now)} />
      <Part preview={preview} part={part} version={version} edition={edition} />
    </>
  );
}

interface PartProps extends Pick<PreviewView, "version"> {
  preview: Preview;
  part: Exclude<PreviewView["part"], "article">;
  edition: Edition;
}

function Part({ preview: { article, story }, part, version, edition }: PartProps) {
  const address = absolute(pathOf(article));
  const description = descriptionOf(article) || article.headline;
  const { headline, searchHeadline, socialHeadline } = article;
  switch (part) {
    case "front-card":
      return <FrontCards card={article} edition={edition} />;
    case "search-result": {
      const title = searchHeadline === "" ? headline : searchHeadline;
      return <SearchResult title={title} address={address} description={description} at={article.releasedAt} />;
    }
    case "social-card": {
      const card = writePreviewView({ part: "article", width: "desktop", version });
      const title = socialHeadline === "" ? headline : socialHeadline;
      const picture = `/newsroom/stories/${story}/preview/card${card}`;
      return <SocialCard title={title} address={address} description={description} picture={picture} />;
    }
    case "feed-item":
      return <FeedEntry item={articleItem(publication(), article)} />;
  }
}
