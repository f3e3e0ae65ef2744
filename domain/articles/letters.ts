/** How a language spells its letters in Latin ones, where the general table would choose otherwise. */
const LETTERS: Record<string, string> = {
  ru: "щ shch, ц ts, х kh, ё yo, й y, ъ , ь , э e, ю yu, я ya, ы y",
  uk: "г h, ґ g, и y, і i, ї i, є ie, й i, х kh, ц ts, щ shch, ю iu, я ia, ь , ' ",
  be: "г h, ґ g, і i, ў u, ё io, й i, х kh, ц ts, ы y, э e, ю iu, я ia, ь ",
  bg: "щ sht, ъ a, ь y, й y, х h, ц ts, ю yu, я ya",
  sr: "ђ dj, ж z, љ lj, њ nj, ћ c, ч c, џ dz, ш s, х h, ц c, ј j, đ dj",
  mk: "ѓ gj, ѕ dz, ќ kj, љ lj, њ nj, џ dzh, ж zh, ч ch, ш sh, ц c, ј j, х h",
  el: "ου ou, αυ av, ευ ev, γγ ng, γκ gk, μπ b, ντ nt, γ g, δ d, ζ z, η i, θ th, ξ x, υ y, φ f, χ ch, ψ ps, ω o, ή i, ύ y, ώ o, β v",
  de: "ä ae, ö oe, ü ue, ß ss",
  da: "æ ae, ø oe, å aa",
  nb: "æ ae, ø oe, å aa",
  nn: "æ ae, ø oe, å aa",
  no: "æ ae, ø oe, å aa",
  is: "ð d, þ th, æ ae",
  tr: "ı i, ş s, ç c, ğ g",
  ar: "ة a, ى a, ع a, ء , آ a, أ a, إ i, ؤ w, ئ y, ق q, خ kh, ش sh, ذ dh, ث th, غ gh, ح h, ط t, ص s, ض d, ظ z, ج j, ي y, و w",
  fa: "پ p, چ ch, ژ zh, گ g, ک k, ی i, ع a, ق gh, خ kh, ش sh, و v",
};

/** The words with the letters of their language spelt in its own way; others are left for the general table. */
export function spellLetters(words: string, language: string): string {
  const table = LETTERS[language.split("-")[0]?.toLowerCase() ?? ""];
  if (table === undefined) return words;
  const spelt = new Map(
    table.split(", ").map((entry): [string, string] => [entry.split(" ")[0] ?? "", entry.split(" ")[1] ?? ""]),
  );
  const longestFirst = [...spelt.keys()].sort((one, other) => other.length - one.length);
  return words
    .toLocaleLowerCase(language)
    .replace(new RegExp(longestFirst.join("|"), "gu"), (letter) => spelt.get(letter) ?? letter);
}
