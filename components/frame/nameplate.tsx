import { Mark } from "#components/frame/mark.tsx";
import { Menu } from "#components/frame/menu.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Neat } from "#components/ui/neat.tsx";
import { dayOf, daysSince, localeOf, writeFullDay } from "#domain/dates.ts";
import type { Edition } from "#domain/words/edition.ts";
import { writeNumber } from "#domain/words/plural.ts";
import { site } from "#site.ts";

interface NameplateProps {
  edition: Edition;
}

/** The head of the front: name, date and number, weather, chart border. */
export function Nameplate({ edition }: NameplateProps) {
  const { frame } = edition.words;
  const today = writeFullDay(dayOf(edition.now), edition.language);
  return (
    <>
      <div className="page util only-l">
        <Menu edition={edition} label={frame.allSections} />
        <a href="/search">
          <Icon name="search" /> {edition.words.search.submit}
        </a>
        <a className="push" href="/latest">
          {frame.latest}
        </a>
        <a href="/archive">{frame.archive}</a>
        <a href="/authors">{frame.people}</a>
        <a className="btn" href="/about#support">
          {frame.support}
        </a>
      </div>
      <div className="page">
        <div className="mast">
          <p className="mast__ear only-l">
            <b>{today}</b>
            {frame.issue(
              writeNumber(localeOf(edition.language), daysSince(site.firstIssue, edition.now)),
              site.founded,
            )}
          </p>
          <div className="only-s">
            <Menu edition={edition} label={frame.allSections} name={`${frame.allSections}, ${frame.thePaper}`} short />
          </div>
          <Mark edition={edition} />
          <a className="only-s ic-b" href="/search" aria-label={edition.words.search.label}>
            <Icon name="search" />
          </a>
          <p className="mast__ear only-l">
            <b>{site.bay.ear.first}</b>
            {site.bay.ear.second}
          </p>
        </div>
        <Neat />
        <p className="ears">
          <span>{today}</span>
          <span>{site.bay.ear.second}</span>
        </p>
      </div>
    </>
  );
}
