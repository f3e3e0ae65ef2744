import type { ReactNode } from "react";
import "./site.css";
import { fontAddresses } from "./fonts.ts";
import { site } from "#site.ts";

export default function Root({ children }: { children: ReactNode }) {
  return (
    <html lang={site.language} dir="ltr">
      <body>{JSON.stringify(fontAddresses)}{children}</body>
    </html>
  );
}
