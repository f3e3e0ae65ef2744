import { Pieces } from "#components/history/pieces.tsx";
import type { Differences } from "#domain/history/differences.ts";
import type { WholeVersion } from "#domain/history/public-version.ts";
import { type Stretch, stretchesOf } from "#domain/history/stretches.ts";
import type { Piece } from "#domain/history/words.ts";
import { directionOf } from "#domain/words/direction.ts";
import type { Edition } from "#domain/words/edition.ts";

interface DifferencesViewProps {
  from: WholeVersion;
  to: WholeVersion;
  found: Differences;
  edition: Edition;
}

/** What changed, in the place where it changed: taken out struck through, put in underlined. */
export function DifferencesView({ from, to, found, edition }: DifferencesViewProps) {
  const { history } = edition.words;
  return (
    <section className="diff" aria-labelledby="changed">
      <h2 className="h4" id="changed">
        {history.changed(from.number, to.number)}
      </h2>
      <p className="diff__legend">{isSame(found) ? history.same : history.legend}</p>
      <div className="diff__text" lang={edition.language} dir={edition.dir}>
        <p className="diff__head">
          <Pieces pieces={found.headline} />
        </p>
        {found.standfirst.length > 0 && (
          <p className="diff__sf">
            <Pieces pieces={found.standfirst} />
          </p>
        )}
        {stretchesOf(found.body).map((stretch) => (
          <StretchView key={stretch.start} stretch={stretch} edition={edition} />
        ))}
      </div>
    </section>
  );
}

function StretchView({ stretch: { folded, passages, start }, edition }: { stretch: Stretch; edition: Edition }) {
  const { language, history } = edition.words;
  let at = start;
  const paragraphs = passages.map(({ pieces }) => {
    at += 1;
    return (
      <p key={at}>
        <Pieces pieces={pieces} />
      </p>
    );
  });
  if (!folded) return paragraphs;
  return (
    <details>
      <summary lang={language} dir={directionOf(language)}>
        {history.unchanged(passages.length)}
      </summary>
      {paragraphs}
    </details>
  );
}

function isSame({ headline, standfirst, body }: Differences): boolean {
  const stayed = ({ kind }: { kind: Piece["kind"] | "changed" }) => kind === "same";
  return [...headline, ...standfirst, ...body].every(stayed);
}
