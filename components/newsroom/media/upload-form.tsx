"use client";

import { useEffect, useRef, useState } from "react";
import { StaffIcon } from "#components/newsroom/staff-icon.tsx";

interface UploadFormProps {
  onChoose: (files: File[]) => void;
}

/** Chooses files. With script they go at once, each with its progress; without, the form sends them. */
export function UploadForm({ onChoose }: UploadFormProps) {
  const field = useRef<HTMLInputElement>(null);
  const [hasScript, setScript] = useState(false);
  useEffect(() => setScript(true), []);
  return (
    <form className="push row" method="post" encType="multipart/form-data" action="/newsroom/media/upload">
      <label className={hasScript ? "vh" : "row"} htmlFor="media-files">
        Pictures to bring in
      </label>
      <input
        ref={field}
        className={hasScript ? "vh" : "inp"}
        tabIndex={hasScript ? -1 : undefined}
        id="media-files"
        type="file"
        name="pictures"
        accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
        multiple
        onChange={({ target }) => {
          onChoose([...(target.files ?? [])]);
          target.value = "";
        }}
      />
      {hasScript && <span className="muted">Drop or paste pictures anywhere here</span>}
      <button
        className="btn btn--ink"
        type={hasScript ? "button" : "submit"}
        onClick={hasScript ? () => field.current?.click() : undefined}
      >
        <StaffIcon name="add" /> Upload
      </button>
    </form>
  );
}
