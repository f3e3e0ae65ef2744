import { SIGNS } from "#domain/body/markdown/escape.ts";
import type { Manner, Marking } from "#domain/body/markdown/write-inline.ts";

const MARKINGS: readonly Marking[] = ["underscore", "asterisk", "tags"];
const NOTHING: ReadonlySet<string> = new Set();
/** Beyond this, finding the fewest escapes would take longer than they disturb. */
const LONGEST_TO_RELAX = 20_000;

/** Words and marks that Markdown cannot misread: most lines of most articles. */
const HARMLESS = /^(?![\s#+\-=:>|\d])[^\\`*_[\]<&~|!$\n\r]*[^\\`*_[\]<&~|!$\n\r\s]$/;

/**
 * Writes a line as it was typed when that reads back as the same tree; else with the fewest kinds of escapes that do,
 * or with tags in place of signs.
 */
export function byNeed(write: (manner: Manner) => string, readsBack: (written: string) => boolean): string {
  for (const marking of MARKINGS) {
    const typed = write({ marking, asTyped: SIGNS });
    if (HARMLESS.test(typed) || readsBack(typed)) return typed;
    const escaped = write({ marking, asTyped: NOTHING });
    if (readsBack(escaped)) return relaxed((asTyped) => write({ marking, asTyped }), escaped, readsBack);
  }
  return write({ marking: "tags", asTyped: NOTHING });
}

/** Takes back the escapes of one kind of sign after the other, where the tree stays the same. */
function relaxed(
  write: (asTyped: ReadonlySet<string>) => string,
  escaped: string,
  readsBack: (written: string) => boolean,
): string {
  if (escaped.length > LONGEST_TO_RELAX) return escaped;
  let asTyped = NOTHING;
  let best = escaped;
  for (const sign of SIGNS) {
    if (!best.includes(`\\${sign}`)) continue;
    const looser = new Set([...asTyped, sign]);
    const written = write(looser);
    if (!readsBack(written)) continue;
    asTyped = looser;
    best = written;
  }
  return best;
}
