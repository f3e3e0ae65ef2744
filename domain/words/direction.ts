export type Direction = "ltr" | "rtl";

const RIGHT_TO_LEFT = ["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ku-arab", "ps", "sd", "ug", "ur", "yi"];

/** The language of a BCP 47 tag without script and region: `ru` for `ru-RU`. */
export function primaryLanguage(tag: string): string {
  return (tag.split("-")[0] ?? tag).toLowerCase();
}

/** Which way a language is written. */
export function directionOf(tag: string): Direction {
  return RIGHT_TO_LEFT.includes(primaryLanguage(tag)) ? "rtl" : "ltr";
}
