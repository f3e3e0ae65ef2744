import type { Instant } from "#domain/calendar.ts";
import { localTimeAt } from "#domain/local-time.ts";

/** How wide the front is looked at, in pixels. */
export const WIDTHS = ["390", "820", "1440"] as const;
export type LookWidth = (typeof WIDTHS)[number];

/** The front as readers see it at that moment, in a frame as wide as their screen. */
export function LookFrame({ at, width }: { at: Instant; width: LookWidth }) {
  return (
    <section className="look" aria-label="As readers see it">
      <iframe
        className={`look--${width}`}
        title={`The front page, ${width} pixels wide`}
        src={`/newsroom/front/preview-frame?at=${localTimeAt(at)}`}
      />
    </section>
  );
}
