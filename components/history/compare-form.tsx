import { writeMoment } from "#domain/dates.ts";
import type { PublicVersion } from "#domain/history/public-version.ts";
import type { Edition } from "#domain/words/edition.ts";

interface CompareFormProps {
  versions: readonly PublicVersion[];
  two: { from: PublicVersion; to: PublicVersion };
  /** The newest of those listed, where there are newer ones: whoever compares stays on that page. */
  until: number | undefined;
  edition: Edition;
}

/** Chooses two versions to compare, of those listed and those compared now. A plain form: the page that answers it is this one. */
export function CompareForm({ versions, two, until, edition }: CompareFormProps) {
  const { language, history } = edition.words;
  return (
    <form className="compare" method="get" aria-label={history.compare}>
      <h2 className="kick">{history.compare}</h2>
      {(["from", "to"] as const).map((side) => (
        <label key={side}>
          {history[side]}
          <select className="inp" name={side} defaultValue={two[side].number}>
            {choiceOf(versions, two).map(({ number, at }) => (
              <option key={number} value={number}>
                {history.version(number)} · {writeMoment(at, language)}
              </option>
            ))}
          </select>
        </label>
      ))}
      {until !== undefined && <input type="hidden" name="until" value={until} />}
      <button className="btn" type="submit">
        {history.show}
      </button>
    </form>
  );
}

function choiceOf(versions: CompareFormProps["versions"], { from, to }: CompareFormProps["two"]): PublicVersion[] {
  const all = new Map([from, to, ...versions].map((version) => [version.number, version]));
  return [...all.values()].sort((one, other) => one.number - other.number);
}
