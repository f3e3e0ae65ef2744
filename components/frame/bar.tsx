import { Mark } from "#components/frame/mark.tsx";
import { Menu } from "#components/frame/menu.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { Edition } from "#domain/words/edition.ts";

interface BarProps {
  edition: Edition;
}

/** The head of inner pages, one line high. */
export function Bar({ edition }: BarProps) {
  const { frame } = edition.words;
  return (
    <div className="bar">
      <div className="page">
        <div className="bar__s">
          <Menu edition={edition} label={frame.sections} short />
          <a href="/search" aria-label={edition.words.search.label}>
            <Icon name="search" />
          </a>
        </div>
        <Mark edition={edition} />
        <div className="bar__s">
          <a href="/latest" aria-label={frame.latest}>
            <span className="only-s">
              <Icon name="latest" />
            </span>
            <span className="only-l">{frame.latest}</span>
          </a>
          <a className="btn btn--low only-l" href="/about#support">
            {frame.support}
          </a>
        </div>
      </div>
    </div>
  );
}
