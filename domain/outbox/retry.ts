import type { Instant } from "#domain/calendar.ts";

const FIRST_WAIT_MS = 5000;
const LONGEST_WAIT_MS = 3_600_000;
/** After a day nobody waits for the news any more. */
const GIVEN_UP_AFTER_MS = 86_400_000;

/**
 * When to try again: 5 s after the first failure, then twice as long each time, at most an hour; by up to a half earlier,
 * so that not everybody who waits comes at once.
 * @param chance from 0 to 1
 * @returns undefined when it was tried for a day
 */
export function nextAttempt(
  { attempts, madeAt }: { attempts: number; madeAt: Instant },
  now: Instant,
  chance: number,
): Instant | undefined {
  const wait = Math.min(FIRST_WAIT_MS * 2 ** (attempts - 1), LONGEST_WAIT_MS);
  return now - madeAt >= GIVEN_UP_AFTER_MS ? undefined : now + Math.round(wait * (1 - chance / 2));
}
