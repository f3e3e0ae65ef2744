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

/** `Long read`: a label as staff read it. */
export function nameOfLabel(label: Label): string {
  return label.charAt(0).toUpperCase() + label.slice(1).replace("-", " ");
}

const VOICES: readonly Label[] = ["opinion", "editorial", "letters"];

/** Whether the article gives a view rather than news: set in italics, kept in the opinion rail. */
export function isOpinion(label: Label): boolean {
  return VOICES.includes(label);
}
