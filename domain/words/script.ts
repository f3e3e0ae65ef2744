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
  const own = LETTERS.get(new Intl.Locale(language).maximize().script ?? "");
  return own === undefined || count(text, own) * 2 > count(text, /\p{L}/gu);
}

function count(text: string, letter: RegExp): number {
  return text.match(letter)?.length ?? 0;
}
