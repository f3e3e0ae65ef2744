"use client";

import { type FormEvent, useId, useState } from "react";
import type { DeskPost } from "#domain/live/desk-post.ts";
import { site } from "#site.ts";
import type { Desk } from "./use-coverage.ts";

interface TakeBackProps {
  post: DeskPost;
  desk: Desk;
  leave: () => void;
}

/** Takes a post back, with a word to readers where they have had it for long. */
export function TakeBack({ post, desk, leave }: TakeBackProps) {
  const [note, setNote] = useState("");
  const [problem, setProblem] = useState("");
  const id = useId();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (desk.isBusy) return;
    const done = await desk.send({ kind: "take-back", id: post.id, revision: post.revision, note });
    if (!done.ok) setProblem(done.message);
  };
  return (
    <form className="post-form__back" onSubmit={send} aria-label="Take back">
      <div className="fld">
        <label htmlFor={id}>What readers are told in its place</label>
        <input
          id={id}
          className="inp"
          maxLength={300}
          value={note}
          onChange={({ target }) => setNote(target.value)}
          // The question was asked for: its answer begins here.
          ref={(field) => {
            if (field !== null && document.activeElement?.closest("form") !== field.form) field.focus();
          }}
          aria-describedby={`${id}-why`}
        />
        <small className="muted" id={`${id}-why`}>
          Within {site.live.quietMinutes} minutes of posting it may go without a word. The desk keeps what it said.
        </small>
      </div>
      {problem !== "" && (
        <p className="say say--no" role="alert">
          {problem}
        </p>
      )}
      <div className="row">
        <button className="btn btn--ink" type="submit" aria-disabled={desk.isBusy}>
          Take it back
        </button>
        <button className="btn" type="button" onClick={leave}>
          Let it stand
        </button>
      </div>
    </form>
  );
}
