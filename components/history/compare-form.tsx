import { writeMoment } from "#domain/dates.ts";
import type { PublicVersion } from "#domain/history/public-version.ts";
import type { Edition } from "#domain/words/edition.ts";

interface CompareFormProps {
  versions: readonly PublicVersion[];
  two: { from: PublicVersion; to: PublicVersion };
  edition: Edition;
}

/** Chooses two versions to compare. A plain form: the page that answers it is this one. */
export function CompareForm({ versions, two, edition }: CompareFormProps) {
  const { language, history } = edition.words;
  return (
    <form className="compare" method="get" aria-label={history.compare}>
      <h2 className="kick">{history.compare}</h2>
      {(["from", "to"] as const).map((side) => (
        <label key={side}>
          {history[side]}
          <select className="inp" name={side} defaultValue={two[side].number}>
            {versions.map(({ number, at }) => (
              <option key={number} value={number}>
                {history.version(number)} · {writeMoment(at, language)}
              </option>
            ))}
          </select>
        </label>
      ))}
      <button className="btn" type="submit">
        {history.show}
      </button>
    </form>
  );
}
