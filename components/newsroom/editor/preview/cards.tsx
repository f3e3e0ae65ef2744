"use client";

import { StaffIcon } from "#components/newsroom/staff-icon.tsx";
import type { Draft } from "#domain/articles/draft.ts";
import { plainText } from "#domain/body/plain-text.ts";
import { dayOf, writeDay } from "#domain/dates.ts";
import { ADVISED } from "../fields/advised.ts";
import type { StoryText } from "../story-text.ts";

interface SearchResultProps {
  story: StoryText;
  draft: Draft;
  siteUrl: string;
}

const DESCRIPTION = 160;

function hostOf(siteUrl: string): string {
  return new URL(siteUrl).host;
}

/** The first words of a text, cut where a word ends. */
function beginning(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most).replace(/\s+\S*$/, "")} …`;
}

/** As a search engine is likely to show it. */
export function SearchResult({ story, draft, siteUrl }: SearchResultProps) {
  const title = draft.searchHeadline || draft.headline;
  const description = draft.standfirst || plainText(draft.body);
  const length = [...title].length;
  const fits = length > 0 && length <= ADVISED.searchHeadline;
  return (
    <div>
      <p className="lab">
        <StaffIcon name="search" /> Search result
      </p>
      <div className="box serp">
        <cite>{`${hostOf(siteUrl)} › ${draft.section}`}</cite>
        <b>{beginning(title, ADVISED.searchHeadline) || "No headline yet"}</b>
        <p>{`${writeDay(dayOf(story.goesOutAt ?? story.savedAt), "en")} — ${beginning(description, DESCRIPTION)}`}</p>
      </div>
      <ul className="checks">
        <li className={fits ? "ok" : "warn"}>
          <StaffIcon name={fits ? "done" : "topics"} />
          <span>
            {fits
              ? `Title fits: ${length} characters`
              : `Title of ${length} characters: up to ${ADVISED.searchHeadline} are shown`}
          </span>
        </li>
        {draft.standfirst === "" && (
          <li className="warn">
            <StaffIcon name="topics" />
            <span>No standfirst: the first words of the text stand in for it</span>
          </li>
        )}
      </ul>
    </div>
  );
}

interface SocialCardProps extends SearchResultProps {
  /** Rises with every save: the card is drawn of what is saved. */
  revision: number;
}

/** As a link to it is likely to be shown elsewhere, with the card as it is drawn for that. */
export function SocialCard({ story, draft, siteUrl, revision }: SocialCardProps) {
  return (
    <div>
      <p className="lab">
        <StaffIcon name="share" /> Social card
      </p>
      <div className="box card2">
        <img src={`/newsroom/stories/${story.id}/preview/card?revision=${revision}`} alt="" width="1200" height="630" />
        <div>
          <span className="muted">{hostOf(siteUrl)}</span>
          <b>{draft.socialHeadline || draft.headline || "No headline yet"}</b>
        </div>
      </div>
    </div>
  );
}
