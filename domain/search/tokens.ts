/** A word of a text: as it is searched for, and where it stands. */
export interface Token {
  /** Lower case, without accents; what is compared. */
  folded: string;
  /** Lower case as written: what a stemmer understands. */
  word: string;
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’][\p{L}\p{M}]+)*/gu;
const APOSTROPHE = /['’]/;
const POSSESSIVE = /['’]s$/i;

/** Letters whose accent Unicode does not take apart, or which readers type in a simpler form. */
const PLAIN: Record<string, string> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
  ð: "d",
  ı: "i",
  ё: "е",
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ى: "ي",
  ة: "ه",
  ـ: "",
};

/** The words of a text in order. An apostrophe does not part a word; a hyphen does; a possessive `’s` is left off. */
export function tokenise(text: string): Token[] {
  return [...text.matchAll(WORD)].flatMap((match) => {
    const written = match[0].toLowerCase();
    const word = APOSTROPHE.test(written) ? written.replace(POSSESSIVE, "").replace(/['’]/g, "") : written;
    const folded = fold(word);
    // A letter that only lengthens others (the Arabic tatweel) is no word when it stands alone.
    return folded === "" ? [] : { folded, word, start: match.index, end: match.index + match[0].length };
  });
}

/**
 * A word as it is compared: lower case, accents taken off, `ё` as `е`. The Russian `й` stays: it is a letter of its own,
 * not an accented `и`.
 */
export function fold(word: string): string {
  if (/^[a-z0-9]+$/.test(word)) return word;
  const plain = word
    .toLowerCase()
    .normalize("NFC")
    .replace(/[łøđßæœþðıёأإآىةـ]/g, (letter) => PLAIN[letter] ?? letter);
  return plain
    .replace(/\P{ASCII}/gu, takenApart)
    .normalize("NFD")
    .replace(/(?<![иИ])\u0306|(?!\u0306)\p{M}/gu, "")
    .normalize("NFC");
}

/** `ﬁ` is `f` and `i`; `½`, `⒈` and `ﷺ`, which come apart into words and signs, stay the one word they are. */
function takenApart(letter: string): string {
  const parts = letter.normalize("NFKD");
  return /[^\p{L}\p{N}\p{M}]/u.test(parts) ? letter : parts;
}
