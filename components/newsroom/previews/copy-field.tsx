"use client";

import { useId, useRef } from "react";
import { CopyButton } from "#components/newsroom/form/copy-button.tsx";

/** A new link to be taken along: it can be read and marked without script, and copied with one. */
export function CopyField({ address }: { address: string }) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  return (
    <div className="copy">
      <label htmlFor={id}>The link. Copy it now: it is not shown again.</label>
      <input ref={field} id={id} className="inp" readOnly value={address} onFocus={(event) => event.target.select()} />
      <CopyButton words="Copy the link" text={address} source={field} />
    </div>
  );
}
