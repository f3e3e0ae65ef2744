import Link from "next/link";
import type { ReactNode } from "react";
import { StateMark } from "#components/newsroom/desk/state-mark.tsx";
import { StaffIcon } from "#components/newsroom/staff-icon.tsx";
import type { StoryState } from "#domain/desk/story-state.ts";

interface StoryHeadProps {
  /** What this page is about: "Schedule". */
  title: string;
  story: { id: number; headline: string; state: StoryState };
  /** What can be done here, at the end of the line. */
  children?: ReactNode;
}

const PAGES = [
  ["edit", "Text"],
  ["schedule", "Schedule"],
  ["versions", "Versions"],
  ["previews", "Preview links"],
  ["notes", "Notes"],
] as const;
const PAGES_OUT = [
  ["reads", "Reads"],
  ["correction", "Change or correct"],
  ["withdrawal", "Withdraw"],
] as const;

/** The head of a page about one story: the way back to its text, what the page is, whose story, and its other pages. */
export function StoryHead({ title, story: { id, headline, state }, children }: StoryHeadProps) {
  const isOut = state === "published" || state === "withdrawn";
  return (
    <>
      <div className="top">
        <Link className="btn" href={`/newsroom/stories/${id}/edit`} prefetch={false}>
          <StaffIcon name="back" /> Editor
        </Link>
        <h1>{title}</h1>
        <span className="muted of">{headline || "Untitled story"}</span>
        <StateMark state={state} />
        <div className="push row">
          {children}
          <a className="btn" href={`/newsroom/stories/${id}/preview`}>
            <StaffIcon name="preview" /> Preview
          </a>
        </div>
      </div>
      <nav className="tabs" aria-label="Pages of this story">
        {[...PAGES, ...(isOut ? PAGES_OUT : [])].map(([page, name]) => (
          <Link
            key={page}
            href={`/newsroom/stories/${id}/${page}`}
            aria-current={name === title ? "page" : undefined}
            prefetch={false}
          >
            {name}
          </Link>
        ))}
      </nav>
    </>
  );
}
