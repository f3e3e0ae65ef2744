import type { ReactNode } from "react";
import "../../preview.css";
import { Paper } from "../../../(site)/_frame/paper.tsx";

export const dynamic = "force-dynamic";

/** The front as readers get it, shown to staff. */
export default function FrontPreviewLayout({ children }: { children: ReactNode }) {
  return <Paper>{children}</Paper>;
}
