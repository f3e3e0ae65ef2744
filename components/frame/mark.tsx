import type { Edition } from "#domain/words/edition.ts";
import { site } from "#site.ts";

interface MarkProps {
  edition: Edition;
  className?: string;
}

/** The name of the paper as it is set, leading to the front. */
export function Mark({ edition, className = "" }: MarkProps) {
  return (
    <a className={`mark ${className}`.trim()} href="/" aria-label={edition.words.frame.frontPage(site.name)} dir="ltr">
      <span>{site.nameplate.light}</span> {site.nameplate.heavy}
    </a>
  );
}
