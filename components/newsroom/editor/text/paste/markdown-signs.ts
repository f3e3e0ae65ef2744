/** Signs of which one is enough: nobody writes these in plain text. */
const SURE = [
  /^#{1,6} \S/m,
  /\*\*[^*\s][^*\n]*\*\*/,
  /!?\[[^\]\n]+\]\((?:https?:|\/|mailto:)[^)\s]*\)/,
  /^:{2,3}[a-z]+/m,
  /^```/m,
  /^\|.+\|\s*\n\|[\s:|-]+\|\s*$/m,
  /^> \S/m,
];
/** Signs that also begin a line of speech or a numbered sentence: two lines of them make a list. */
const LINES = /^\s*(?:[-*+]|\d{1,3}[.)]) \S.*$/gm;

/** Whether plain text was meant as Markdown. */
export function looksLikeMarkdown(text: string): boolean {
  return SURE.some((sign) => sign.test(text)) || (text.match(LINES)?.length ?? 0) >= 2;
}
