/** What a piece of foreign HTML says of itself by style, of the few things a body can say too. */
export type StyleMark = "strong" | "em" | "s" | "sub" | "sup";

const SET: readonly [StyleMark, RegExp][] = [
  ["strong", /(?:^|;)\s*font-weight\s*:\s*(?:bold|bolder|[6-9]00)/i],
  ["em", /(?:^|;)\s*font-style\s*:\s*(?:italic|oblique)/i],
  ["s", /(?:^|;)\s*text-decoration(?:-line)?\s*:[^;]*line-through/i],
  ["sup", /(?:^|;)\s*vertical-align\s*:\s*super/i],
  ["sub", /(?:^|;)\s*vertical-align\s*:\s*sub\b/i],
];
const UNSET: Partial<Record<string, RegExp>> = {
  strong: /(?:^|;)\s*font-weight\s*:\s*(?:normal|[1-5]00)/i,
  em: /(?:^|;)\s*font-style\s*:\s*normal/i,
};
const TAGS: Partial<Record<string, StyleMark>> = {
  b: "strong",
  strong: "strong",
  i: "em",
  em: "em",
  s: "s",
  del: "s",
  strike: "s",
  sub: "sub",
  sup: "sup",
};

/**
 * The marks an inline element puts on its words. Style wins over the tag: Google Docs wraps everything it copies in
 * `<b style="font-weight:normal">`.
 */
export function marksOf(tag: string, style: string): StyleMark[] {
  const byTag = TAGS[tag];
  const marks = SET.filter(([, pattern]) => pattern.test(style)).map(([mark]) => mark);
  if (byTag !== undefined && !UNSET[byTag]?.test(style)) marks.unshift(byTag);
  return [...new Set(marks)];
}
