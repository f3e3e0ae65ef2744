import type { Publication } from "#domain/publication.ts";
import { env } from "#env.ts";
import { site } from "#site.ts";

const POLICIES = {
  principles: "/about",
  ethics: "/about#ethics",
  corrections: "/about#corrections",
  ownership: "/about#ownership",
  masthead: "/about#masthead",
  feedback: "/about#contact",
} as const;

const paper: Publication = {
  name: site.name,
  url: env.SITE_URL,
  language: site.language,
  description: site.description,
  publisher: site.publisher,
  founded: site.founded,
  idsSince: site.idsSince,
  logo: { path: "/icon-512.png", width: 512, height: 512 },
  icon: { path: "/icon-192.png" },
  sections: Object.fromEntries(site.sections.map((section) => [section.slug, section])),
  policies: POLICIES,
  email: site.contact.newsroom,
  licence: { path: "/about#rights", acquire: "/about#contact" },
  ...(env.WEBSUB_HUB !== undefined && { hub: env.WEBSUB_HUB }),
};

/** This title, as machines are told of it: the same object each time. */
export function publication(): Publication {
  return paper;
}
