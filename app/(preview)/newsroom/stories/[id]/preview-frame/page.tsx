import { readPreviewView } from "#domain/previews/view.ts";
import { refuse } from "../../../../../(site)/_answer/refuse.tsx";
import { PreviewPart } from "../../../../_preview/preview-part.tsx";
import { findPreview } from "../../../../_preview/read-preview.ts";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** One part of a preview and nothing else: what the editor's screen shows beside the text. */
export default async function PreviewFramePage({ params, searchParams }: Props) {
  const view = readPreviewView(await searchParams);
  const preview = await findPreview({ ...(await params), version: view.version });
  return preview === undefined ? refuse() : <PreviewPart preview={preview} view={view} />;
}
