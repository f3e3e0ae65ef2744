"use client";

import { useState } from "react";
import { StaffIcon } from "#components/newsroom/staff-icon.tsx";
import type { Gate } from "../services.ts";
import type { StoryText, Writer } from "../story-text.ts";
import { MenuButton } from "../text/menu-button.tsx";
import { MoveDialog } from "./move-dialog.tsx";
import type { Moving } from "./moves.ts";
import { type OfferedMove, offeredMoves } from "./offered-moves.ts";

interface ReleaseMenuProps {
  story: StoryText;
  writer: Writer;
  move: Moving;
  /** Saves what is not saved yet. @returns the revision to be moved; undefined when it could not be saved */
  flush: () => Promise<number | undefined>;
  done: (words: string) => void;
  goTo: (place: Gate["place"]) => void;
}

/** The next step of a story, and the others it may take. */
export function ReleaseMenu(props: ReleaseMenuProps) {
  const { story, writer } = props;
  const [asked, setAsked] = useState<OfferedMove>();
  const [first, ...others] = offeredMoves(story.state, writer);
  if (first === undefined) return null;
  return (
    <>
      <button type="button" className="btn btn--ink" onClick={() => setAsked(first)}>
        {first.title}
      </button>
      {others.length > 0 && (
        <MenuButton
          label="Other steps"
          items={others.map((one) => ({ name: one.kind, title: one.title, run: () => setAsked(one) }))}
        >
          <StaffIcon name="open" />
        </MenuButton>
      )}
      {asked !== undefined && (
        <MoveDialog key={asked.kind} {...props} asked={asked} leave={() => setAsked(undefined)} />
      )}
    </>
  );
}

export type { ReleaseMenuProps };
