import { When } from "#components/ui/when.tsx";
import { writeMoment } from "#domain/dates.ts";
import type { PublicVersion } from "#domain/history/public-version.ts";
import type { Edition } from "#domain/words/edition.ts";

interface VersionListProps {
  versions: readonly PublicVersion[];
  edition: Edition;
}

/** The versions, newest first: "Version 3 · Correction, 17 Nov 2026, 18:20", its note, and whether it verifies. */
export function VersionList({ versions, edition }: VersionListProps) {
  const { words } = edition;
  return (
    <ol className="vers" reversed start={versions.at(-1)?.number}>
      {versions.toReversed().map((version) => (
        <li key={version.number}>
          <p className="kick">
            {words.history.version(version.number)} <i>· {words.history.kinds[version.kind]}</i>
          </p>
          <p className="vers__at">
            <When at={version.at}>{writeMoment(version.at, words.language)}</When>
          </p>
          {hasPublicNote(version) && (
            <p className="vers__note" lang={edition.language} dir={edition.dir}>
              {version.note}
            </p>
          )}
          <p className={version.verified ? "vers__seal" : "vers__seal vers__seal--broken"}>
            {version.verified ? words.history.verified : words.history.altered}{" "}
            <code title={version.hash}>{version.hash.slice(0, 12)}</code>
          </p>
        </li>
      ))}
    </ol>
  );
}

/** The note of a mended typo or a new slug is a word among colleagues; corrections and updates are said to readers. */
function hasPublicNote({ kind, note }: PublicVersion): boolean {
  return note !== "" && (kind === "correction" || kind === "update");
}
