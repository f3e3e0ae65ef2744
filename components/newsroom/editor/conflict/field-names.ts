import type { DraftField } from "#domain/history/merge.ts";

/** What writers call the fields of a story. */
export const FIELD_NAMES: Record<DraftField, string> = {
  headline: "Headline",
  standfirst: "Standfirst",
  kicker: "Kicker",
  frontHeadline: "Headline on the front",
  socialHeadline: "Headline when shared",
  searchHeadline: "Headline in search engines",
  dateline: "Dateline",
  section: "Section",
  label: "Label",
  language: "Language",
  translationOf: "Translation of",
  slug: "Words in the address",
  topics: "Topics",
  authors: "Authors",
  related: "Related articles",
  lead: "Lead picture",
};
