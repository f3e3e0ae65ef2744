import type { NextConfig } from "next";

const ARTICLE = "/:year(\\d{4})/:month(\\d{2})/:day(\\d{2})/:slug";

/** The press before it compresses, tags and names statuses; Next only renders, and keeps nothing. */
const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  compress: false,
  generateEtags: false,
  /** Every agent gets a whole head: nobody reads metadata that is streamed into the body. */
  htmlLimitedBots: /.*/,
  /** Types are a check of their own in `npm test`; a reader of the paper does not wait for it. */
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  /** The largest upload, with room for what wraps it; the press refuses what is longer. */
  experimental: { serverActions: { bodySizeLimit: "52mb" }, preloadEntriesOnStart: false },
  serverExternalPackages: ["@node-rs/argon2", "better-sqlite3", "sharp"],
  headers: async () => [
    {
      source: "/((?!newsroom|preview|_next|media|reader|cards).*)",
      headers: [{ key: "Speculation-Rules", value: '"/speculation-rules.json"' }],
    },
    { source: "/reader/:file*", headers: [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }] },
  ],
  rewrites: async () => ({
    beforeFiles: [
      { source: `${ARTICLE}.md`, destination: "/:year/:month/:day/:slug/markdown" },
      { source: `${ARTICLE}.json`, destination: "/:year/:month/:day/:slug/json" },
      ...["", "/:place", "/topic/:slug", "/author/:slug"].map((above) => ({
        source: `${above}/feed.:format(xml|atom|json)`,
        destination: `${above}/feed/:format`,
      })),
    ],
    // The key must lie at the root: search engines accept only addresses below it.
    afterFiles: [{ source: "/:key([A-Za-z0-9-]{8,128}).txt", destination: "/indexnow/:key" }],
    fallback: [],
  }),
};

export default config;
