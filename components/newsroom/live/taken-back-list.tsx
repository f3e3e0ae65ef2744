"use client";

import type { DeskPost } from "#domain/live/desk-post.ts";
import { hourOf } from "./hour.ts";
import { PostWords } from "./post-words.tsx";
import type { KeptDraft } from "./shelf.ts";

/** Words of a post that was taken back, to be written anew. */
export interface Again {
  id: string;
  draft: KeptDraft;
}

interface TakenBackListProps {
  posts: readonly DeskPost[];
  writeAgain: ((again: Again) => void) | undefined;
}

/** What was taken back: the desk keeps it. */
export function TakenBackList({ posts, writeAgain }: TakenBackListProps) {
  const gone = posts.flatMap((post) => (post.deletedAt === null ? [] : [{ ...post, deletedAt: post.deletedAt }]));
  if (gone.length === 0) return null;
  return (
    <details className="box">
      <summary>Taken back: {gone.length}</summary>
      <ul className="live-desk__list">
        {gone.map((post) => (
          <li key={post.id} className="post-line">
            <p className="muted">
              {hourOf(post.at)}, taken back {hourOf(post.deletedAt)}
              {post.note === "" ? " without a word to readers" : `: ${post.note}`}
            </p>
            <PostWords post={post} />
            {writeAgain && (
              <button
                type="button"
                className="btn"
                onClick={() => writeAgain({ id: `again-${post.id}-${crypto.randomUUID()}`, draft: anew(post) })}
              >
                Write it anew
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

function anew({ headline, by, body, isKey }: DeskPost): KeptDraft {
  return { at: "", headline, by, body, isKey, isPinned: false, token: crypto.randomUUID(), base: 0 };
}
