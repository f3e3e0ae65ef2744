import type { Draft } from "#domain/articles/draft.ts";

/** A text in which nothing is written yet, of that section and language. */
export function blankDraft(about: Pick<Draft, "section" | "language"> & Partial<Draft>): Draft {
  return {
    headline: "",
    standfirst: "",
    kicker: "",
    frontHeadline: "",
    socialHeadline: "",
    searchHeadline: "",
    dateline: "",
    label: "news",
    translationOf: null,
    slug: "",
    topics: [],
    authors: [],
    related: [],
    lead: null,
    body: { type: "doc", content: [] },
    ...about,
  };
}
