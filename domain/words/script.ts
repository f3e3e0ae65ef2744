/** Scripts by which the languages of a text can be told apart. */
const LETTERS = new Map([
  ["Latn", /\p{sc=Latn}/gu],
  ["Cyrl", /\p{sc=Cyrl}/gu],
  ["Arab", /\p{sc=Arab}/gu],
  ["Grek", /\p{sc=Grek}/gu],
  ["Hebr", /\p{sc=Hebr}/gu],
]);

/** Whether most letters of a text are of the script that language is written in. A text without letters is in none. */
export function isWrittenIn(text: string, language: string): boolean {
  const own = lettersOf(language);
  return own === undefined || count(text, own) * 2 > count(text, /\p{L}/gu);
}

const known = new Map<string, RegExp | undefined>();

/** To find the script of a language out costs more than to look at a text. */
function lettersOf(language: string): RegExp | undefined {
  if (!known.has(language)) known.set(language, LETTERS.get(new Intl.Locale(language).maximize().script ?? ""));
  return known.get(language);
}

function count(text: string, letter: RegExp): number {
  return text.match(letter)?.length ?? 0;
}
