import type { Metadata } from "next";
import { env } from "#env.ts";
import { site } from "#site.ts";

interface PageHead {
  title: string;
  description: string;
  /** Path of the canonical address. */
  path: string;
  /** Path of the page with older stories. */
  next?: string | undefined;
  /** A page that only continues another is not one to be found by itself. */
  continued?: boolean;
}

/** Title, description, canonical address and the card shown where a page is shared. */
export function headOf({ title, description, path, next, continued = false }: PageHead): Metadata {
  return {
    title,
    description,
    alternates: { canonical: absolute(path) },
    openGraph: { title, description, url: absolute(path), siteName: site.name, type: "website" },
    ...(next === undefined ? {} : { pagination: { next: absolute(next) } }),
    ...(continued ? { robots: { index: false, follow: true } } : {}),
  };
}

/** The address of a path as the world knows it. */
export function absolute(path: string): string {
  return env.SITE_URL + encodeURI(path);
}
