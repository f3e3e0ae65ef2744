import { Refusal, type RefusalCode } from "#domain/refusal.ts";

/** What came of something that the newsroom may refuse. */
export type Attempt<Result> = { ok: true; value: Result } | { ok: false; code: RefusalCode; message: string };

/**
 * Runs the work of a server action. The expected "no" comes back as words for the person who asked; anything else is a
 * bug and is thrown on, into the log.
 */
export async function attempt<Result>(work: () => Promise<Result>): Promise<Attempt<Result>> {
  try {
    return { ok: true, value: await work() };
  } catch (problem) {
    if (problem instanceof Refusal) return { ok: false, code: problem.code, message: problem.message };
    throw problem;
  }
}
