import type { ReactNode } from "react";
import "../preview.css";
import { Paper } from "../../(site)/_frame/paper.tsx";

export const dynamic = "force-dynamic";

/** What a shared preview stands in: the same as a reader's page. */
export default function SharedPreviewLayout({ children }: { children: ReactNode }) {
  return <Paper>{children}</Paper>;
}
