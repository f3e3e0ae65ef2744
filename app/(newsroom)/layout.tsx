import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import "./newsroom.css";
import { site } from "#site.ts";

export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: { default: `Newsroom | ${site.name}`, template: `%s | ${site.name} newsroom` },
  robots: { index: false, follow: false },
  icons: { icon: [{ url: "/favicon.svg", type: "image/svg+xml" }] },
  referrer: "same-origin",
};

export const viewport: Viewport = { colorScheme: "light dark" };

/** What every staff page stands in. Readers get nothing of it: no style, no script. */
export default function NewsroomLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" dir="ltr">
      <body className="dk">
        <a className="skip" href="#main">
          Skip to content
        </a>
        {children}
      </body>
    </html>
  );
}
