import { Crowded } from "./turns.ts";

/** A page could not be made, and there is none that may be shown instead. */
export class Unprintable extends Error {
  override readonly name = "Unprintable";
  /** 503 when trying again soon may help by itself. */
  constructor(
    readonly status: 500 | 503,
    cause: unknown,
  ) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** Says of a problem whether trying again soon may help. */
export function unprintable(problem: unknown): Unprintable {
  return new Unprintable(isPassing(problem) ? 503 : 500, problem);
}

/** A page takes too long. */
class TooSlow extends Error {
  override readonly name = "TooSlow";
}

function isPassing(problem: unknown): boolean {
  return problem instanceof TooSlow || problem instanceof Crowded || !(problem instanceof Error);
}

/** Waits for work, but only so long. @throws TooSlow */
export async function withinTime<Result>(work: Promise<Result>, ms: number): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooSlow(`A page was not made within ${ms / 1000} s.`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
