import { inOrder } from "#components/ui/in-order.tsx";
import { blockLines } from "#domain/history/block-lines.ts";
import type { DeskPost } from "#domain/live/desk-post.ts";
import { hourOf } from "./hour.ts";

interface TheirsProps {
  theirs: DeskPost;
  keepMine: () => void;
  takeTheirs: () => void;
}

/** Somebody changed the post while it was being changed here: what it says now, and the choice. Nothing is overwritten unseen. */
export function Theirs({ theirs, keepMine, takeTheirs }: TheirsProps) {
  const isGone = theirs.deletedAt !== null;
  return (
    <section className="say say--no" role="alert" aria-label="Changed by somebody else">
      <p>
        {isGone
          ? "Somebody took this post back while you were changing it. Your words stand above; copy them into a new post if they are still right."
          : `Somebody changed this post at ${hourOf(theirs.changedAt)}, while you were changing it. Now it says:`}
      </p>
      {!isGone && (
        <blockquote>
          {theirs.headline !== "" && <b>{theirs.headline}</b>}
          {inOrder(blockLines(theirs.body), (line) => (
            <p>{line}</p>
          ))}
        </blockquote>
      )}
      <div className="row">
        {!isGone && (
          <button className="btn" type="button" onClick={keepMine}>
            Go on with mine
          </button>
        )}
        <button className="btn" type="button" onClick={takeTheirs}>
          {isGone ? "Drop my words" : "Take theirs, drop mine"}
        </button>
      </div>
    </section>
  );
}
