import type { Draft } from "#domain/articles/draft.ts";
import type { Label } from "#domain/articles/label.ts";
import { plainText } from "#domain/body/plain-text.ts";
import type { GateFacts } from "#domain/gates/facts.ts";
import type { Gate, GateCode } from "#domain/gates/gate.ts";
import { findSection } from "#site.ts";

/** In characters. Beyond the first number it is cut somewhere; beyond the second it is no headline any more. */
export const HEADLINE_LENGTH = { warn: 110, stop: 160 } as const;
export const FRONT_HEADLINE_LENGTH = 90;
/** What a page of search results shows of a title. */
export const SEARCH_HEADLINE_LENGTH = 70;
/** The description of a page is its standfirst, cut at 200. */
export const STANDFIRST_LENGTH = { warn: 200, stop: 500 } as const;
/** The paper's own voice, and its readers': nobody signs. */
const UNSIGNED: readonly Label[] = ["editorial", "letters"];

/** What is to be said of the words around the body. */
export function checkFields(content: Draft, { hold }: GateFacts): Gate[] {
  return [
    ...checkHeadlines(content),
    ...checkStandfirst(content),
    ...checkSettings(content),
    ...(hold === "" ? [] : stop("on-hold", "hold", `It is on hold: “${hold}”. Clear the hold first.`)),
  ];
}

function checkHeadlines({ headline, frontHeadline, searchHeadline }: Draft): Gate[] {
  const length = lengthOf(headline);
  const { warn: long, stop: longest } = HEADLINE_LENGTH;
  return [
    ...(length === 0 ? stop("headline-missing", "headline", "Write a headline.") : []),
    ...(length > longest ? stop("headline-long", "headline", tooLong("headline", length, longest)) : []),
    ...(length > long && length <= longest ? warn("headline-long", "headline", tooLong("headline", length, long)) : []),
    ...(lengthOf(frontHeadline) > FRONT_HEADLINE_LENGTH
      ? warn(
          "front-headline-long",
          "frontHeadline",
          tooLong("front headline", lengthOf(frontHeadline), FRONT_HEADLINE_LENGTH),
        )
      : []),
    ...(lengthOf(searchHeadline) > SEARCH_HEADLINE_LENGTH
      ? warn(
          "search-headline-long",
          "searchHeadline",
          tooLong("search headline", lengthOf(searchHeadline), SEARCH_HEADLINE_LENGTH),
        )
      : []),
  ];
}

function checkStandfirst({ standfirst }: Draft): Gate[] {
  const length = lengthOf(standfirst);
  const { warn: long, stop: longest } = STANDFIRST_LENGTH;
  const advice = "Write a standfirst: it is the description that search engines and cards show.";
  if (length === 0) return warn("standfirst-missing", "standfirst", advice);
  if (length > longest) return stop("standfirst-long", "standfirst", tooLong("standfirst", length, longest));
  return length > long ? warn("standfirst-long", "standfirst", tooLong("standfirst", length, long)) : [];
}

function checkSettings({ section, authors, label, dateline, body }: Draft): Gate[] {
  return [
    ...(findSection(section) ? [] : stop("section-missing", "section", "Choose a section.")),
    ...(authors.length > 0 || UNSIGNED.includes(label)
      ? []
      : stop("author-missing", "authors", "Say who wrote it: there is no author.")),
    ...(label === "report" && dateline.trim() === ""
      ? stop("dateline-missing", "dateline", "Write the dateline: a report says where it was written.")
      : []),
    ...(plainText(body).trim() === "" ? stop("text-missing", "body", "Write the text: there is nothing to read.") : []),
  ];
}

/** In characters as people count them. */
function lengthOf(text: string): number {
  return [...text.trim()].length;
}

function tooLong(what: string, length: number, longest: number): string {
  return `Shorten the ${what}: it has ${length} characters, and more than ${longest} are too many.`;
}

function stop(code: GateCode, field: string, message: string): Gate[] {
  return [{ code, severity: "stop", message, place: { field } }];
}

function warn(code: GateCode, field: string, message: string): Gate[] {
  return [{ code, severity: "warn", message, place: { field } }];
}
