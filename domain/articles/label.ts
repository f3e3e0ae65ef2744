/** What kind of article it is; shown above the headline, and the source of its schema.org type. */
export const LABELS = [
  "news",
  "report",
  "analysis",
  "opinion",
  "editorial",
  "explainer",
  "interview",
  "review",
  "letters",
  "long-read",
  "pictures",
  "live",
] as const;

export type Label = (typeof LABELS)[number];

const VOICES: readonly Label[] = ["opinion", "editorial", "letters"];

/** Whether the article gives a view rather than news: set in italics, kept in the opinion rail. */
export function isOpinion(label: Label): boolean {
  return VOICES.includes(label);
}
