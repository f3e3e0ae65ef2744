import type { Metadata } from "next";
import { cache } from "react";
import { SharedBar } from "#components/newsroom/preview/shared-bar.tsx";
import { Watermark } from "#components/newsroom/preview/watermark.tsx";
import { notePreviewView, openSharedPreview } from "#newsroom/shared-preview.ts";
import { isSeen } from "../../../(site)/_answer/answer.ts";
import { requestTime } from "../../../(site)/_answer/edition.ts";
import { missingHead, refuse } from "../../../(site)/_answer/refuse.tsx";
import { AROUND } from "../../../(site)/_article/article-sheet.tsx";
import { PreviewPage } from "../../_preview/preview-page.tsx";

interface Props {
  params: Promise<{ token: string }>;
}

const find = cache(async (token: string) => openSharedPreview(token, await requestTime(), AROUND));

/** The title alone: what draws a picture of a link must not carry a text that is not out to anybody. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const preview = await find((await params).token);
  if (preview === undefined) return missingHead;
  return {
    title: preview.article.headline,
    description: null,
    robots: { index: false, follow: false, noarchive: true },
    referrer: "no-referrer",
  };
}

export default async function SharedPreviewPage({ params }: Props) {
  const preview = await find((await params).token);
  if (preview === undefined) return refuse();
  const now = await requestTime();
  if (isSeen()) await notePreviewView(preview.preview, now);
  return (
    <>
      <SharedBar recipient={preview.recipient} endsAt={preview.endsAt} isOut={preview.isOut} now={now} />
      <PreviewPage preview={preview} />
      <Watermark name={preview.recipient} />
    </>
  );
}
