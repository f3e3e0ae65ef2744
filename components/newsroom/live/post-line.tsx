"use client";

import { useEffect, useRef, useState } from "react";
import { writtenTime } from "#domain/body/markdown/local-time.ts";
import type { DeskPost } from "#domain/live/desk-post.ts";
import { site } from "#site.ts";
import { hourOf } from "./hour.ts";
import type { Writer } from "./live-desk.tsx";
import { PostEditor } from "./post-editor.tsx";
import { PostWords } from "./post-words.tsx";
import type { KeptDraft } from "./shelf.ts";
import { TakeBack } from "./take-back.tsx";
import type { Desk } from "./use-coverage.ts";

interface PostLineProps {
  post: DeskPost;
  isOpen: boolean;
  desk: Desk;
  writer: Writer;
  siteUrl: string;
}

/** A post as it stands, with what can be done to it. */
export function PostLine({ post, isOpen, desk, writer, siteUrl }: PostLineProps) {
  const [doing, setDoing] = useState<{ edit: DeskPost } | "take-back">();
  const [problem, setProblem] = useState("");
  const line = useRef<HTMLElement>(null);
  const hasLeft = useRef(false);
  const leave = () => {
    hasLeft.current = true;
    setDoing(undefined);
  };
  // The buttons are there again only once the form is gone.
  useEffect(() => {
    if (doing !== undefined || !hasLeft.current) return;
    hasLeft.current = false;
    line.current?.querySelector("button")?.focus();
  }, [doing]);
  const mark = async (marks: { isPinned?: boolean; isKey?: boolean }) => {
    const done = await desk.send({ kind: "mark", id: post.id, revision: post.revision, ...marks });
    setProblem(done.ok ? "" : done.message);
  };
  const name = post.headline || `Post of ${hourOf(post.at)}`;
  if (typeof doing === "object")
    return (
      <PostEditor {...{ desk, writer, siteUrl, leave }} post={{ opened: doing.edit, draft: draftOf(doing.edit) }} />
    );
  return (
    <article ref={line} className="post-line" aria-label={name}>
      <header className="row">
        <time dateTime={new Date(post.at).toISOString()}>{hourOf(post.at)}</time>
        {post.isPinned && <span className="post-line__mark">Pinned</span>}
        {post.isKey && <span className="post-line__mark post-line__mark--key">Key moment</span>}
        <span className="muted">
          {[post.signed, post.postedBy && post.postedBy !== post.signed && `posted by ${post.postedBy}`]
            .filter(Boolean)
            .join(", ")}
          {post.changedAt > post.madeAt && `, changed ${hourOf(post.changedAt)}`}
        </span>
      </header>
      <PostWords post={post} />
      {problem !== "" && <p role="alert">{problem}</p>}
      {isOpen && (
        <div className="row post-line__deeds">
          <button type="button" className="btn" aria-label={`Change: ${name}`} onClick={() => setDoing({ edit: post })}>
            Change
          </button>
          <button
            type="button"
            className="btn"
            aria-pressed={post.isPinned}
            aria-label={`${post.isPinned ? "Unpin" : "Pin"}: ${name}`}
            onClick={() => void mark({ isPinned: !post.isPinned })}
          >
            {post.isPinned ? "Unpin" : "Pin"}
          </button>
          <button
            type="button"
            className="btn"
            aria-pressed={post.isKey}
            aria-label={`${post.isKey ? "No key moment" : "Key moment"}: ${name}`}
            onClick={() => void mark({ isKey: !post.isKey })}
          >
            {post.isKey ? "No key moment" : "Key moment"}
          </button>
          <button
            type="button"
            className="btn"
            aria-label={`Take back: ${name}`}
            aria-expanded={doing === "take-back"}
            onClick={() => setDoing(doing === "take-back" ? undefined : "take-back")}
          >
            Take back…
          </button>
        </div>
      )}
      {doing === "take-back" && isOpen && <TakeBack post={post} desk={desk} leave={leave} />}
    </article>
  );
}

function draftOf({ id, at, headline, by, isKey, isPinned, body, revision: base }: DeskPost): KeptDraft {
  const written = writtenTime(at, site.timeZone).slice(0, 16);
  return { at: written, headline, by, isKey, isPinned, body, base, token: `post-${id}-change` };
}
