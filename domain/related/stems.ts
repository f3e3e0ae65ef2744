import { stemmer as arabic } from "@orama/stemmers/arabic";
import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as french } from "@orama/stemmers/french";
import { stemmer as german } from "@orama/stemmers/german";
import { stemmer as russian } from "@orama/stemmers/russian";
import { stemmer as spanish } from "@orama/stemmers/spanish";
import { stemmer as ukrainian } from "@orama/stemmers/ukrainian";

const STEMMERS: Record<string, (word: string) => string> = {
  ar: arabic,
  de: german,
  en: english,
  es: spanish,
  fr: french,
  ru: russian,
  uk: ukrainian,
};

/** Words that say nothing of what a text is about, in languages the frequencies of a small paper do not yet show. */
const SILENT: Record<string, string> = {
  en: "the a an and or but if of to in on at by for from with about as is are was were be been being has have had do does did will would can could should may might must not no nor so than then that this these those there here it its he she they them his her their we us our you your i me my who whom which what when where why how all any both each few more most other some such only own same too very just also after before over under again once said says say one two",
  ru: "и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне было вот от меня еще нет о из ему когда даже ну ли если уже или ни быть был него до вас ни них мы их это этот эта этого который которая для при чтобы после также есть были будет более",
  ar: "في من على إلى عن مع هذا هذه ذلك تلك التي الذي الذين أن إن كان كانت قد لا ما لم لن هو هي هم كل بعد قبل بين حتى أو ثم كما عند غير أي و",
};
const silent = new Map(Object.entries(SILENT).map(([language, words]) => [language, new Set(words.split(" "))]));

export const stemmedLanguages: readonly string[] = Object.keys(STEMMERS);

/** A word's stem in that language; the word itself when there is no stemmer for it. */
export function stemOf(word: string, tag: string): string {
  return STEMMERS[languageOf(tag)]?.(word) ?? word;
}

/** The primary part of a language tag: `en` of `en-GB`. */
export function languageOf(tag: string): string {
  return tag.split("-")[0]?.toLowerCase() ?? tag;
}

/** The words of a text brought to their stems, silent words left out, in order and with repetitions. */
export function stemsOf(text: string, tag: string): string[] {
  const language = languageOf(tag);
  const stem = STEMMERS[language] ?? ((word: string) => word);
  const skip = silent.get(language);
  const words =
    text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/['’]s\b/g, "")
      .match(/[\p{L}\p{M}][\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.filter((word) => !skip?.has(word)).map((word) => stem(word));
}
