import type { PublicVersion } from "#domain/history/public-version.ts";
import type { Edition } from "#domain/words/edition.ts";

interface VersionPagerProps {
  /** Those of this page, the first one first. */
  versions: readonly PublicVersion[];
  total: number;
  edition: Edition;
}

/** The way to earlier versions and back to the newest. Nothing when all stand on one page. */
export function VersionPager({ versions, total, edition }: VersionPagerProps) {
  const { history } = edition.words;
  const [oldest, newest] = [versions.at(0)?.number ?? 1, versions.at(-1)?.number ?? total];
  if (oldest === 1 && newest === total) return null;
  return (
    <nav className="pager" aria-label={history.pages}>
      {oldest > 1 && (
        <a className="btn" href={`?until=${oldest - 1}`} rel="next">
          {history.earlier}
        </a>
      )}
      {newest < total && <a href="?">{history.newest}</a>}
    </nav>
  );
}
