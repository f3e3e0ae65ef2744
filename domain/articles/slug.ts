import { transliterate } from "transliteration";
import { spellLetters } from "#domain/articles/letters.ts";

const LONGEST = 80;

/** Whether a slug can stand in an address: letters of any script, digits, and hyphens between them. */
export function isSlug(slug: string): boolean {
  return /^[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*$/u.test(slug);
}

/** `Harbour bridge “reopens”` → `harbour-bridge-reopens`; cut between words. Empty when nothing can be spelt. */
export function slugFor(words: string): string {
  const parts = transliterate(words.normalize("NFC"))
    .toLowerCase()
    .replace(/['’‘`]/g, "")
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== "");
  let slug = "";
  for (const part of parts) {
    if (slug !== "" && slug.length + part.length >= LONGEST) break;
    slug = slug === "" ? part.slice(0, LONGEST) : `${slug}-${part}`;
  }
  return slug;
}

/** The words of a headline for its address, spelt as its language does it. Empty when nothing can be spelt. */
export function slugOf(headline: string, language: string): string {
  return slugFor(spellLetters(headline.normalize("NFC"), language));
}

/** The slug under which a text is first released: the one that was chosen, else the one its headline gives. */
export function releaseSlug({ slug, headline }: { slug: string; headline: string }): string {
  return slug || slugFor(headline);
}
