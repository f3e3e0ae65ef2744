/**
 * Why: "conflict" when something stands in the way that may go away, "overtaken" when somebody else wrote other words
 * meanwhile and both have to be compared, "held" while somebody else is writing.
 */
export type RefusalCode = "not-found" | "not-permitted" | "invalid" | "conflict" | "overtaken" | "held";

const MARK: unique symbol = Symbol.for("broadsheet.refusal");

/**
 * The newsroom said no, for a reason a person can act on. The message is shown to that person.
 * It is known by its mark: the bundles of the server share one store, and each has a class of its own.
 */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly [MARK] = true;

  static override [Symbol.hasInstance](thing: unknown): boolean {
    return typeof thing === "object" && thing !== null && MARK in thing;
  }

  constructor(
    readonly code: RefusalCode,
    message: string,
  ) {
    super(message);
  }
}
