const ESCAPES: Record<string, string> = {
  "<": "\\u003c",
  ">": "\\u003e",
  "&": "\\u0026",
  "\u2028": "\\u2028",
  "\u2029": "\\u2029",
};

/** Structured data as text for a `<script type="application/ld+json">`: no word in it can end the script. */
export function jsonLd(thing: object): string {
  return JSON.stringify(thing).replace(/[<>&\u2028\u2029]/g, (character) => ESCAPES[character] ?? character);
}
