/** What kind of error a correction puts right. */
export const ERROR_KINDS = ["factual", "name", "figure", "attribution", "picture", "other"] as const;

export type ErrorKind = (typeof ERROR_KINDS)[number];
