export type RefusalCode = "not-found" | "not-permitted" | "invalid" | "conflict";

/** The newsroom said no, for a reason a person can act on. The message is shown to that person. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  constructor(
    readonly code: RefusalCode,
    message: string,
  ) {
    super(message);
  }
}
