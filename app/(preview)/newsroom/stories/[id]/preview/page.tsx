import { HeadTags } from "#components/frame/head-tags.tsx";
import { DraftBar } from "#components/newsroom/preview/draft-bar.tsx";
import { PreviewStage } from "#components/newsroom/preview/preview-stage.tsx";
import { readPreviewView } from "#domain/previews/view.ts";
import { refuse } from "../../../../../(site)/_answer/refuse.tsx";
import { previewHead } from "../../../../_preview/head.ts";
import { PreviewPage } from "../../../../_preview/preview-page.tsx";
import { findPreview } from "../../../../_preview/read-preview.ts";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function StoryPreviewPage({ params, searchParams }: Props) {
  const view = readPreviewView(await searchParams);
  const preview = await findPreview({ ...(await params), version: view.version });
  if (preview === undefined) return refuse();
  const isWhole = view.part === "article" && view.width === "desktop";
  const now = Date.now();
  return (
    <>
      {!isWhole && <HeadTags of={previewHead(preview.article, now)} />}
      <DraftBar preview={preview} view={view} now={now} />
      {isWhole ? <PreviewPage preview={preview} /> : <PreviewStage story={preview.story} view={view} />}
    </>
  );
}
