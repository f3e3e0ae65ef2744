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
