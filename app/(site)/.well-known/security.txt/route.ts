import { addressOf } from "#domain/publication.ts";
import { site } from "#site.ts";
import { publication } from "../../_publication/publication.ts";

export const dynamic = "force-dynamic";

/** For how long the file may be relied on; it must be less than a year. */
const VALID_MONTHS = 6;

/**
 * Whom to tell of a hole in this site.
 * @see https://www.rfc-editor.org/rfc/rfc9116
 */
export async function GET(): Promise<Response> {
  const lines = [
    `Contact: mailto:${site.contact.newsroom}`,
    `Expires: ${expiryAt(new Date())}`,
    `Preferred-Languages: ${site.language}`,
    `Canonical: ${addressOf(publication(), "/.well-known/security.txt")}`,
  ];
  return new Response(`${lines.join("\n")}\n`, { headers: { "content-type": "text/plain; charset=utf-8" } });
}

/** The first of a month, so that the file does not change at every look. */
function expiryAt(now: Date): string {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + VALID_MONTHS, 1)).toISOString();
}
