import type { MetadataRoute } from "next";
import { directionOf } from "#domain/words/direction.ts";
import { editionFor } from "#domain/words/edition.ts";
import { site } from "#site.ts";

export const dynamic = "force-dynamic";

const { frame, saved, search } = editionFor(site.language, 0).words;

/** How the paper stands on a home screen. @see https://www.w3.org/TR/appmanifest/ */
export function GET(): Response {
  return Response.json(manifest(), { headers: { "content-type": "application/manifest+json" } });
}

function manifest(): MetadataRoute.Manifest {
  return {
    name: site.name,
    short_name: site.name,
    description: site.description,
    lang: site.language,
    id: "/",
    start_url: "/",
    scope: "/",
    dir: directionOf(site.language),
    categories: ["news"],
    display: "minimal-ui",
    background_color: "#ffffff",
    theme_color: "#12222a",
    shortcuts: [
      { name: frame.latest, url: "/latest" },
      { name: saved.title, url: "/saved" },
      { name: search.submit, url: "/search" },
    ],
    icons: [
      { src: "/favicon.svg", sizes: "any", type: "image/svg+xml" },
      { src: "/icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "/icon-512.png", sizes: "512x512", type: "image/png" },
    ],
  };
}
