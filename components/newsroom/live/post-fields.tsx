"use client";

import { useId } from "react";
import { StaffIcon } from "#components/newsroom/staff-icon.tsx";
import { Chooser } from "../editor/fields/chooser.tsx";
import { useKnown } from "../editor/lookup/known.tsx";
import type { KeptDraft } from "./shelf.ts";

interface PostFieldsProps {
  draft: KeptDraft;
  edit: (change: Partial<KeptDraft>) => void;
  isNew: boolean;
}

/** What stands around the words of a post: headline, hour, signature, and whether it is a key moment or pinned. */
export function PostFields({ draft, edit, isNew }: PostFieldsProps) {
  const id = useId();
  return (
    <>
      <div className="fld">
        <label htmlFor={`${id}-h`}>Headline</label>
        <input
          id={`${id}-h`}
          className="inp"
          maxLength={500}
          value={draft.headline}
          onChange={({ target }) => edit({ headline: target.value })}
          // Enter goes on to the words; the post is sent by its button.
          onKeyDown={(event) => {
            if (event.key === "Enter" && !(event.ctrlKey || event.metaKey)) event.preventDefault();
          }}
        />
      </div>
      <div className="post-form__line">
        <label className="row">
          <input type="checkbox" checked={draft.isKey} onChange={({ target }) => edit({ isKey: target.checked })} />
          Key moment
        </label>
        <label className="row">
          <input
            type="checkbox"
            checked={draft.isPinned}
            onChange={({ target }) => edit({ isPinned: target.checked })}
          />
          Pinned to the top
        </label>
        <Signature by={draft.by} sign={(by) => edit({ by })} />
        <label className="row">
          <span>Time</span>
          <input
            className="inp"
            type="datetime-local"
            value={draft.at}
            onChange={({ target }) => edit({ at: target.value })}
            aria-describedby={isNew ? `${id}-t` : undefined}
          />
        </label>
        {isNew && (
          <small className="muted" id={`${id}-t`}>
            Left empty: the minute of posting
          </small>
        )}
      </div>
    </>
  );
}

function Signature({ by, sign }: { by: string; sign: (by: string) => void }) {
  const { known, learn } = useKnown();
  return (
    <span className="row">
      Signed by
      {by !== "" && (
        <button
          type="button"
          className="chip"
          aria-label={`Take off ${known.authors[by] ?? by}`}
          onClick={() => sign("")}
        >
          {known.authors[by] ?? by} <StaffIcon name="remove" />
        </button>
      )}
      {by === "" && (
        <Chooser
          kind="authors"
          add="Choose who signs it"
          label="Search people by name"
          keyOf={({ slug }) => slug}
          show={({ name }) => name}
          choose={({ slug, name }) => {
            learn({ authors: { [slug]: name } });
            sign(slug);
          }}
        />
      )}
    </span>
  );
}
