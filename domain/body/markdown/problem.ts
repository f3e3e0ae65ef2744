/** A place in a file that cannot be understood. Lines count from 1. */
export class MarkdownProblem extends Error {
  override readonly name = "MarkdownProblem";
  constructor(
    readonly line: number,
    readonly reason: string,
  ) {
    super(`line ${line}: ${reason}`);
  }
}

/** Whether a reading gives what is looked for; a text that cannot be understood does not. */
export function isUnderstood(check: () => boolean): boolean {
  try {
    return check();
  } catch (problem) {
    if (problem instanceof MarkdownProblem) return false;
    throw problem;
  }
}
