"use client";

import { StaffIcon } from "#components/newsroom/staff-icon.tsx";
import type { Keeping } from "./keeping/keeper.ts";
import { KeepingWord } from "./keeping/keeping-word.tsx";
import { StateMark } from "./lookup/hits.tsx";
import { ReleaseMenu, type ReleaseMenuProps } from "./release/release-menu.tsx";

interface EditorBarProps extends ReleaseMenuProps {
  keeping: Keeping;
  /** Whether the words are others than readers see, or than are scheduled to go out. */
  isChangedSince: boolean;
}

/** Where the story stands, whether its words are safe, whether they are out, and the way on. */
export function EditorBar({ keeping, isChangedSince, ...release }: EditorBarProps) {
  const { id, state, version } = release.story;
  return (
    <header className="edbar">
      <a className="btn" href="/newsroom">
        <StaffIcon name="back" /> Desk
      </a>
      <StateMark state={state} />
      <KeepingWord keeping={keeping} version={version} />
      {isChangedSince && (
        <b className="warn">{state === "scheduled" ? "Changed since it was scheduled" : "Changes not out yet"}</b>
      )}
      <div className="push row">
        <a className="btn" href={`/newsroom/stories/${id}/versions`}>
          Versions
        </a>
        {state === "published" && (
          <a className="btn opt" href={`/newsroom/stories/${id}/withdrawal`}>
            Withdraw
          </a>
        )}
        <a className="btn opt" href={`/newsroom/stories/${id}/preview`}>
          <StaffIcon name="preview" /> Preview
        </a>
        <ReleaseMenu {...release} />
      </div>
    </header>
  );
}
