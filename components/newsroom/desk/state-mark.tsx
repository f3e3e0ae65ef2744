import { STATE_NAMES, type StoryState } from "#domain/desk/story-state.ts";

const SHAPES: Record<StoryState, string> = {
  draft: "st",
  "in-review": "st st--r",
  ready: "st st--k",
  scheduled: "st st--s",
  published: "st st--p",
  withdrawn: "st st--w",
};

/** A shape and a word before it is a colour: "◐ In review". */
export function StateMark({ state, needsCorrection = false }: { state: StoryState; needsCorrection?: boolean }) {
  if (needsCorrection) return <span className="st st--e">Needs correction</span>;
  return <span className={SHAPES[state]}>{STATE_NAMES[state]}</span>;
}
