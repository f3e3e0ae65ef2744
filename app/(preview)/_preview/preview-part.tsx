import { FeedEntry } from "#components/newsroom/preview/feed-entry.tsx";
import { FrontCards } from "#components/newsroom/preview/front-cards.tsx";
import { SearchResult } from "#components/newsroom/preview/search-result.tsx";
import { SocialCard } from "#components/newsroom/preview/social-card.tsx";
import { descriptionOf } from "#domain/articles/description.ts";
import { pathOf } from "#domain/articles/permalink.ts";
import { articleItem } from "#domain/feeds/channel.ts";
import { type PreviewView, writePreviewView } from "#domain/previews/view.ts";
import { openEdition } from "../../(site)/_answer/edition.ts";
import { absolute } from "../../(site)/_answer/head.ts";
import { publication } from "../../(site)/_publication/publication.ts";
import { PreviewPage } from "./preview-page.tsx";
import type { Preview } from "./read-preview.ts";

/** The part of a preview that was asked for, alone. */
export async function PreviewPart({ preview, view }: { preview: Preview; view: PreviewView }) {
  const { article, story } = preview;
  const edition = await openEdition(article.language);
  const address = absolute(pathOf(article));
  const description = descriptionOf(article) || article.headline;
  const { headline, searchHeadline, socialHeadline } = article;
  switch (view.part) {
    case "article":
      return <PreviewPage preview={preview} />;
    case "front-card":
      return <FrontCards card={article} edition={edition} />;
    case "search-result": {
      const title = searchHeadline === "" ? headline : searchHeadline;
      return <SearchResult title={title} address={address} description={description} at={article.releasedAt} />;
    }
    case "social-card": {
      const card = writePreviewView({ part: "article", width: "desktop", version: view.version });
      const title = socialHeadline === "" ? headline : socialHeadline;
      const picture = `/newsroom/stories/${story}/preview/card${card}`;
      return <SocialCard title={title} address={address} description={description} picture={picture} />;
    }
    case "feed-item":
      return <FeedEntry item={articleItem(publication(), article)} />;
  }
}
