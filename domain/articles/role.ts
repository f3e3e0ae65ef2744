/** What a person did for an article. */
export const ROLES = [
  "author",
  "photographs",
  "translation",
  "additional reporting",
  "research",
  "illustration",
] as const;

export type Role = (typeof ROLES)[number];
