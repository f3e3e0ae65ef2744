import { CLOSED_ROOMS } from "#domain/addresses/rooms.ts";

/** Links that lead to no page of the paper: files, feeds, searches, and rooms that are for staff. */
const NO_PAGES = [
  ...CLOSED_ROOMS.map((room) => `/${room}{/*}?`),
  "/search*",
  "/media/*",
  "/*.:ending(md|json|xml|atom|txt)",
];

/** Pages are made ready when a reader is about to open them, never on the chance that one might. */
const RULES = {
  prerender: [
    {
      source: "document",
      where: {
        and: [
          { href_matches: "/*" },
          { not: { href_matches: NO_PAGES } },
          { not: { selector_matches: "[download], [target=_blank], [rel~=nofollow]" } },
        ],
      },
      eagerness: "moderate",
    },
  ],
};

/** What browsers may fetch ahead. @see https://wicg.github.io/nav-speculation/speculation-rules.html */
export function GET(): Response {
  return new Response(JSON.stringify(RULES), { headers: { "content-type": "application/speculationrules+json" } });
}
