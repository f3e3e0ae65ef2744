import type { ReactNode } from "react";
import "./site.css";
import { Paper, paperMetadata, paperViewport } from "./_frame/paper.tsx";

export const dynamic = "force-dynamic";
export const metadata = paperMetadata;
export const viewport = paperViewport;

/** What every page of the paper stands in. Pages name their own language to the press. */
export default function SiteLayout({ children }: { children: ReactNode }) {
  return <Paper>{children}</Paper>;
}
