import { COMMON_PASSWORDS } from "./common-passwords.ts";

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 200;

/**
 * What is wrong with a password that someone wishes to have, in words; undefined when nothing is. Length decides, not
 * kinds of signs.
 * @see https://pages.nist.gov/800-63-4/sp800-63b.html#passwordver
 */
export function weaknessOf(password: string, owner: { name: string; email: string }): string | undefined {
  const signs = [...password];
  if (signs.length < SHORTEST_PASSWORD) return `Use at least ${SHORTEST_PASSWORD} characters.`;
  if (signs.length > LONGEST_PASSWORD) return `Use at most ${LONGEST_PASSWORD} characters.`;
  if (new Set(signs).size < 5) return "Use more different characters.";
  if (isNamedFor(password, owner)) return "Use something that is not your name or e-mail address.";
  if (isCommon(password)) return "Many people use this password, so it is tried first. Use another.";
  return undefined;
}

/** A password that holds nothing but the owner's name or address, and some digits. */
function isNamedFor(password: string, { name, email }: { name: string; email: string }): boolean {
  const bare = lettersOf(password);
  const names = [email, email.split("@")[0] ?? "", name, ...name.split(/\s+/)].map(lettersOf);
  return names.some((word) => word.length > 2 && bare.length > 0 && bare.replaceAll(word, "") === "");
}

/** Also with digits or signs put after it, or said twice. */
function isCommon(password: string): boolean {
  const low = password.toLowerCase();
  const bare = low.replace(/[^a-z0-9]+/g, "");
  const stem = bare.replace(/^\d+|\d+$/g, "");
  const half = bare.slice(0, bare.length / 2);
  return [low, bare, stem, half + half === bare ? half : ""].some((word) => COMMON_PASSWORDS.has(word));
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}]+/gu, "");
}
