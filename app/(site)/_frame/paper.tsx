import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { directionOf } from "#domain/words/direction.ts";
import { env } from "#env.ts";
import { site } from "#site.ts";
import { scriptAddress } from "../_reader/script-address.ts";
import { PRELOADED_FONTS } from "../fonts.ts";

export const paperMetadata: Metadata = {
  metadataBase: new URL(env.SITE_URL),
  title: { default: site.name, template: `%s | ${site.name}` },
  description: site.description,
  icons: {
    icon: [
      { url: "/favicon.svg", type: "image/svg+xml" },
      { url: "/icon-192.png", type: "image/png", sizes: "192x192" },
    ],
    apple: { url: "/apple-touch-icon.png", sizes: "180x180" },
  },
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

/** The colours of paper in `app/tokens.css`, for the browser's own frame around a page. */
export const paperViewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#0d1518" },
  ],
};

interface PaperProps {
  /** BCP 47 tag; the paper's own unless a page names another to the press. */
  language?: string;
  /** Light or dark whatever the device says; the readers' script would put it back, so it is left out. */
  theme?: "light" | "dark" | undefined;
  children: ReactNode;
}

/** What every page of the paper stands in. */
export function Paper({ language = site.language, theme, children }: PaperProps) {
  const script = theme === undefined ? scriptAddress() : undefined;
  return (
    <html lang={language} dir={directionOf(language)} data-theme={theme}>
      <head>
        {PRELOADED_FONTS.map((address) => (
          <link key={address} rel="preload" as="font" type="font/woff2" crossOrigin="anonymous" href={address} />
        ))}
        <link rel="search" type="application/opensearchdescription+xml" href="/opensearch.xml" title={site.name} />
        {script && <script type="module" async src={script} />}
      </head>
      <body>{children}</body>
    </html>
  );
}
