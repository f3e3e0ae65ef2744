import { connection } from "next/server";
import { cache } from "react";
import type { Instant } from "#domain/calendar.ts";
import { type Edition, editionFor } from "#domain/words/edition.ts";
import { site } from "#site.ts";
import { answerIn } from "./answer.ts";

/** The moment this page is asked for. Awaiting it also keeps Next from making the page once and for all. */
export const requestTime = cache(async (): Promise<Instant> => {
  await connection();
  return Date.now();
});

/** Opens the edition a page is set in, and names its language to the press. */
export async function openEdition(language: string = site.language): Promise<Edition> {
  const now = await requestTime();
  answerIn(language);
  return editionFor(language, now);
}
