import { keptByText } from "#domain/once-for.ts";

/** Reading takes most of the time of writing, and of an article that is written again most lines are as they were. */
const known = keptByText<boolean>(4_000_000);

/**
 * A test whether what was written reads back, made once for the same words.
 * @param about its name, and all it depends on but what was written
 */
export function readBackOnce(
  about: readonly unknown[],
  readsBack: (written: string) => boolean,
): (written: string) => boolean {
  let asked: string | undefined;
  return (written) => {
    asked ??= JSON.stringify(about);
    return known(asked + written, () => readsBack(written));
  };
}
