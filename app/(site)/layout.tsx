import type { ReactNode } from "react";
import "./site.css";
import { Paper } from "./_frame/paper.tsx";

export const dynamic = "force-dynamic";

/** What every page of the paper stands in. Pages name their own language to the press. */
export default function SiteLayout({ children }: { children: ReactNode }) {
  return <Paper>{children}</Paper>;
}
