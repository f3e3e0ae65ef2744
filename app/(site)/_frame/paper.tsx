import type { ReactNode } from "react";
import { directionOf } from "#domain/words/direction.ts";
import { site } from "#site.ts";
import { scriptAddress } from "../_reader/script-address.ts";
import { PRELOADED_FONTS } from "../fonts.ts";

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
        <PaperTags />
        {script && <script type="module" async src={script} />}
      </head>
      <body>{children}</body>
    </html>
  );
}

/** What every page says. The colours are those of paper in `app/tokens.css`, for the browser's own frame around a page. */
function PaperTags() {
  return (
    <>
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content="#ffffff" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#0d1518" media="(prefers-color-scheme: dark)" />
      <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
      <link rel="manifest" href="/manifest.webmanifest" />
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      <link rel="icon" href="/icon-192.png" type="image/png" sizes="192x192" />
      <link rel="apple-touch-icon" href="/apple-touch-icon.png" sizes="180x180" />
      <link rel="search" type="application/opensearchdescription+xml" href="/opensearch.xml" title={site.name} />
    </>
  );
}
