import { Pieces } from "#components/history/pieces.tsx";
import type { ListedVersion } from "#components/newsroom/versions/version-list.tsx";
import type { Instant } from "#domain/calendar.ts";
import { writeBriefly } from "#domain/dates.ts";
import { sayActor } from "#domain/desk/activity.ts";
import { type DraftDifferences, sideOf } from "#domain/history/draft-differences.ts";
import type { Piece } from "#domain/history/words.ts";

export type ChangesLayout = "side-by-side" | "inline";

interface ChangesViewProps {
  from: ListedVersion;
  to: ListedVersion;
  found: DraftDifferences;
  layout: ChangesLayout;
  language: string;
  now: Instant;
}

/** What changed between two versions, only what changed: each place with what stood there and what stands there now. */
export function ChangesView({ from, to, found, layout, language, now }: ChangesViewProps) {
  const { headline, fields, passages } = found;
  return (
    <div>
      <Summary found={found} />
      <div className={layout === "inline" ? "cols cols--one" : "cols"}>
        {layout === "side-by-side" &&
          [from, to].map((version) => <Heading key={version.number} version={version} now={now} />)}
        {headline && <Place label="Headline" pieces={headline} layout={layout} language={language} isHeadline />}
        {[...fields, ...passages].map(({ label, pieces }) => (
          <Place key={label} label={label} pieces={pieces} layout={layout} language={language} />
        ))}
      </div>
    </div>
  );
}

function Summary({ found: { added, removed, places, isReshaped } }: { found: DraftDifferences }) {
  if (places === 0) return <p>These two versions say the same, letter for letter.</p>;
  return (
    <p className="row tally">
      <span className={added > 0 ? "ok" : "muted"}>{many(added, "word")} added</span>
      <span className={removed > 0 ? "err" : "muted"}>{many(removed, "word")} removed</span>
      <span className="muted">
        in {many(places, "place")}
        {isReshaped && "; the text changed in emphasis or in kinds of block, not in its words"}
      </span>
    </p>
  );
}

function Heading({ version: { number, by, at }, now }: { version: ListedVersion; now: Instant }) {
  return (
    <h3>
      Version {number}, {sayActor(by)}, {writeBriefly(at, "en", now)}
    </h3>
  );
}

interface PlaceProps {
  label: string;
  pieces: readonly Piece[];
  layout: ChangesLayout;
  language: string;
  isHeadline?: boolean;
}

function Place({ label, pieces, layout, language, isHeadline = false }: PlaceProps) {
  const sides = layout === "inline" ? [pieces] : [sideOf(pieces, "before"), sideOf(pieces, "after")];
  return (
    <>
      <p className="tl">{label}</p>
      {sides.map((side, at) => (
        // Two columns of one row: their place is what they are.
        // biome-ignore lint/suspicious/noArrayIndexKey: the first is always before, the second always after
        <p key={at} lang={language}>
          {isHeadline ? (
            <big>
              <Pieces pieces={side} />
            </big>
          ) : (
            <Pieces pieces={side} />
          )}
        </p>
      ))}
    </>
  );
}

function many(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
