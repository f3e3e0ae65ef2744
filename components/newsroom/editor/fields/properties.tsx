"use client";

import { useState } from "react";
import type { Draft } from "#domain/articles/draft.ts";
import { LABELS, nameOfLabel } from "#domain/articles/label.ts";
import { writeMoment } from "#domain/dates.ts";
import { site } from "#site.ts";
import type { StoryText } from "../story-text.ts";
import { PeopleField, TopicsField } from "./people-field.tsx";

interface PropertiesProps {
  story: StoryText;
  draft: Draft;
  edit: (part: Partial<Draft>) => void;
}

/** Where the story belongs, who signs it, when it goes out. */
export function Properties({ story, draft, edit }: PropertiesProps) {
  return (
    <dl className="props">
      <dt>Section</dt>
      <dd data-field="section">
        <select
          className="sel"
          aria-label="Section"
          value={draft.section}
          onChange={(event) => edit({ section: event.target.value })}
        >
          {!site.sections.some(({ slug }) => slug === draft.section) && (
            <option value={draft.section}>{draft.section || "Choose a section"}</option>
          )}
          {site.sections.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </select>
        <select
          className="sel"
          aria-label="Label"
          value={draft.label}
          onChange={(event) => edit({ label: LABELS.find((one) => one === event.target.value) ?? "news" })}
        >
          {LABELS.map((label) => (
            <option key={label} value={label}>
              {nameOfLabel(label)}
            </option>
          ))}
        </select>
        <label className="props__kicker">
          Kicker
          <input
            className="inp"
            maxLength={500}
            value={draft.kicker}
            onChange={(event) => edit({ kicker: event.target.value })}
          />
        </label>
      </dd>
      <dt>Authors</dt>
      <dd data-field="authors">
        <PeopleField authors={draft.authors} change={(authors) => edit({ authors })} />
      </dd>
      <dt>Topics</dt>
      <dd data-field="topics">
        <TopicsField topics={draft.topics} change={(topics) => edit({ topics })} />
      </dd>
      <dt>Goes out</dt>
      <dd>
        <GoesOut story={story} />
      </dd>
    </dl>
  );
}

/** Only what goes out by itself, or is out, bears the mark of it: else an hour is a plan. */
const MARKS: Partial<Record<StoryText["state"], string>> = { scheduled: "st st--s", published: "st st--p" };

/** When it goes out, what holds it, and the way to change that. */
function GoesOut({ story: { id, state, goesOutAt, embargoUntil, hold } }: { story: StoryText }) {
  const [now] = useState(Date.now);
  return (
    <>
      {goesOutAt === null ? (
        <span className="muted">No time set</span>
      ) : (
        <span className={MARKS[state]}>
          {MARKS[state] === undefined && "Planned: "}
          {writeMoment(goesOutAt, "en")}
        </span>
      )}
      <span className="muted">{goesOutAt !== null && `${site.place} time`}</span>
      {embargoUntil !== null && embargoUntil > now && (
        <span className="warn">Embargo until {writeMoment(embargoUntil, "en")}</span>
      )}
      {hold !== "" && <span className="warn">{hold}</span>}
      <a className="lk" href={`/newsroom/stories/${id}/schedule`}>
        Schedule and embargo
      </a>
    </>
  );
}
