import type { FoundPicture, FoundStory, StoryState } from "../story-text.ts";
import { Thumb } from "./thumb.tsx";

const STATE_WORDS: Record<StoryState, string> = {
  draft: "Draft",
  "in-review": "In review",
  ready: "Ready",
  scheduled: "Scheduled",
  published: "Published",
  withdrawn: "Withdrawn",
};
const STATE_CLASSES: Record<StoryState, string> = {
  draft: "st",
  "in-review": "st st--r",
  ready: "st st--k",
  scheduled: "st st--s",
  published: "st st--p",
  withdrawn: "st st--e",
};

/** Where a story stands: a shape and a word. */
export function StateMark({ state }: { state: StoryState }) {
  return <span className={STATE_CLASSES[state]}>{STATE_WORDS[state]}</span>;
}

/** A story among others. */
export function StoryHit({ story }: { story: FoundStory }) {
  return (
    <>
      <b>{story.headline || "Without a headline"}</b>
      <span className="muted">
        <StateMark state={story.state} /> No. {story.id}
      </span>
    </>
  );
}

/** A picture among others, with what is known of it. */
export function PictureHit({ picture }: { picture: FoundPicture }) {
  return (
    <>
      <Thumb picture={picture} />
      <b>{picture.name}</b>
      <span className="muted">{picture.credit || "Without a credit"}</span>
      {picture.alt === "" && <span className="warn">Without alt text</span>}
    </>
  );
}
