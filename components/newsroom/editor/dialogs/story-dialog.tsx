"use client";

import { HitList } from "../lookup/hit-list.tsx";
import { StoryHit } from "../lookup/hits.tsx";
import { useKnown } from "../lookup/known.tsx";
import type { FoundStory } from "../story-text.ts";
import { Dialog } from "./dialog.tsx";

interface StoryDialogProps {
  title: string;
  answer: (story: FoundStory | undefined) => void;
}

/** Chooses a story, also one that is not out yet. */
export function StoryDialog({ title, answer }: StoryDialogProps) {
  const { learn } = useKnown();
  const choose = (story: FoundStory) => {
    learn({ stories: { [story.id]: story } });
    answer(story);
  };
  return (
    <Dialog title={title} leave={() => answer(undefined)}>
      <HitList
        kind="stories"
        label="Search stories by headline or number"
        keyOf={({ id }) => String(id)}
        show={(story) => <StoryHit story={story} />}
        choose={choose}
      />
      <p className="muted">A story that is not out yet shows nothing to readers until it is.</p>
    </Dialog>
  );
}
