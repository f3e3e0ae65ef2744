import { writeTime } from "#domain/dates.ts";

/** `12:41` by the clocks of the paper. */
export function hourOf(at: number): string {
  return writeTime(at, "en");
}
