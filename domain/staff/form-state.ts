/** What a form of the newsroom says after it was sent. */
export interface FormState {
  /** Why it was refused, and what to do about it. */
  problem?: string;
  /** What was done. */
  done?: string;
  /** What was typed, by the names of the fields: shown again after a refusal, so that nobody types twice. */
  typed: Record<string, string>;
}

export const UNSENT: FormState = { typed: {} };
