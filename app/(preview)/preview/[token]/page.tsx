import type { Head } from "#components/frame/head-tags.tsx";
import { SharedBar } from "#components/newsroom/preview/shared-bar.tsx";
import { Watermark } from "#components/newsroom/preview/watermark.tsx";
import type { Article } from "#domain/articles/article.ts";
import { notePreviewView, openSharedPreview } from "#newsroom/shared-preview.ts";
import { isSeen } from "../../../(site)/_answer/answer.ts";
import { refuse } from "../../../(site)/_answer/refuse.tsx";
import { AROUND } from "../../../(site)/_article/article-sheet.tsx";
import { PreviewPage } from "../../_preview/preview-page.tsx";

interface Props {
  params: Promise<{ token: string }>;
}

export default async function SharedPreviewPage({ params }: Props) {
  const now = Date.now();
  const preview = await openSharedPreview((await params).token, now, AROUND);
  if (preview === undefined) return refuse();
  if (isSeen()) await notePreviewView(preview.preview, now);
  return (
    <>
      <SharedBar recipient={preview.recipient} endsAt={preview.endsAt} isOut={preview.isOut} now={now} />
      <PreviewPage preview={preview} head={headOf(preview.article)} />
      <Watermark name={preview.recipient} />
    </>
  );
}

/** The title alone: what draws a picture of a link must not carry a text that is not out to anybody. */
function headOf({ headline }: Article): Head {
  return { title: headline, robots: "noindex, nofollow, noarchive", referrer: "no-referrer" };
}
