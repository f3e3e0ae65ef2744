import type { Metadata } from "next";
import { DraftBar } from "#components/newsroom/preview/draft-bar.tsx";
import { PreviewStage } from "#components/newsroom/preview/preview-stage.tsx";
import { readPreviewView } from "#domain/previews/view.ts";
import { requestTime } from "../../../../../(site)/_answer/edition.ts";
import { missingHead, refuse } from "../../../../../(site)/_answer/refuse.tsx";
import { previewHead } from "../../../../_preview/head.ts";
import { PreviewPage } from "../../../../_preview/preview-page.tsx";
import { findPreview } from "../../../../_preview/read-preview.ts";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { version } = readPreviewView(await searchParams);
  const preview = await findPreview({ ...(await params), version });
  return preview === undefined ? missingHead : previewHead(preview.article, await requestTime());
}

export default async function StoryPreviewPage({ params, searchParams }: Props) {
  const view = readPreviewView(await searchParams);
  const preview = await findPreview({ ...(await params), version: view.version });
  if (preview === undefined) return refuse();
  const isWhole = view.part === "article" && view.width === "desktop";
  return (
    <>
      <DraftBar preview={preview} view={view} now={await requestTime()} />
      {isWhole ? <PreviewPage preview={preview} /> : <PreviewStage story={preview.story} view={view} />}
    </>
  );
}
