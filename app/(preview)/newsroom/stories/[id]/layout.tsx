import type { ReactNode } from "react";
import "../../../preview.css";
import { readPreviewView } from "#domain/previews/view.ts";
import { askedAddress } from "../../../../(site)/_answer/answer.ts";
import { Paper } from "../../../../(site)/_frame/paper.tsx";
import { findPreview } from "../../../_preview/read-preview.ts";

export const dynamic = "force-dynamic";

interface Props {
  children: ReactNode;
  params: Promise<{ id: string }>;
}

/** A reader's page, in the language of the story and in the colours asked for: a layout knows its query from the press alone. */
export default async function StaffPreviewLayout({ children, params }: Props) {
  const { searchParams } = new URL(askedAddress() ?? "/", "http://x");
  const { theme, version } = readPreviewView(Object.fromEntries(searchParams));
  const preview = await findPreview({ ...(await params), version });
  return (
    <Paper {...(preview && { language: preview.article.language })} theme={theme}>
      {children}
    </Paper>
  );
}
