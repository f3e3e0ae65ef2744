"use client";

import { type KeyboardEvent, useEffect, useRef } from "react";
import { TextField } from "../editor/text/text-field.tsx";
import { PostFields } from "./post-fields.tsx";
import { Theirs } from "./theirs.tsx";
import { type UsePost, usePost } from "./use-post.ts";

/** What a post does not take: other posts, and notes that belong to a story's text. */
export const NOT_IN_POSTS = ["livePost", "note"];

interface PostEditorProps extends UsePost {
  siteUrl: string;
}

/** Where a post is written or changed. Posted twice with one token it is one post. */
export function PostEditor({ siteUrl, ...about }: PostEditorProps) {
  const { desk, writer, post: changed, given, leave } = about;
  const post = usePost(about);
  const form = useRef<HTMLFormElement>(null);
  const isNew = changed === undefined;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    void post.send();
  };
  useEffect(() => {
    // A form that somebody opened takes the focus; the one that is always there does not.
    if (!isNew || given !== undefined) form.current?.querySelector("input")?.focus();
  }, [isNew, given]);
  return (
    <form
      ref={form}
      className="box post-form"
      aria-label={isNew ? "New post" : "Change this post"}
      onSubmit={(event) => {
        event.preventDefault();
        void post.send();
      }}
      onKeyDownCapture={onKeyDown}
    >
      {isNew && <h2>New post</h2>}
      <PostFields draft={post.draft} edit={post.edit} isNew={isNew} />
      <PostText key={post.round} post={post} language={desk.coverage.language} writer={writer.name} siteUrl={siteUrl} />
      {post.theirs && <Theirs theirs={post.theirs} keepMine={post.goOn} takeTheirs={post.giveUp} />}
      {post.problem !== "" && (
        <p className="say say--no" role="alert">
          {post.problem}
        </p>
      )}
      <div className="row">
        <button className="btn btn--ink" type="submit" aria-disabled={desk.isBusy || post.theirs !== undefined}>
          {isNew ? "Post" : "Save the change"}
        </button>
        {leave && (
          <button className="btn" type="button" onClick={post.giveUp}>
            Leave it as it was
          </button>
        )}
        <span className="muted" role="status">
          {post.said || "Ctrl Enter posts. Words are kept on this device until then."}
        </span>
      </div>
    </form>
  );
}

interface PostTextProps {
  post: ReturnType<typeof usePost>;
  language: string;
  writer: string;
  siteUrl: string;
}

function PostText({ post, ...place }: PostTextProps) {
  return (
    <TextField
      label="Text of the post"
      without={NOT_IN_POSTS}
      body={post.draft.body}
      {...place}
      isEditable
      change={(body) => post.edit({ body })}
      tell={post.tell}
      saveNow={() => void post.send()}
      note={nothing}
      opened={nothing}
    >
      {null}
    </TextField>
  );
}

function nothing(): void {
  // A post has no notes of its own, and nobody jumps to places in it.
}
