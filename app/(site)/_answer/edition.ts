import { type Edition, editionFor } from "#domain/words/edition.ts";
import { site } from "#site.ts";
import { answerIn } from "./answer.ts";

/** Opens the edition a page is set in, and names its language to the press. */
export async function openEdition(language: string = site.language): Promise<Edition> {
  answerIn(language);
  return editionFor(language, Date.now());
}
