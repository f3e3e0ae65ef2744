"use client";

import { useId, useRef, useState } from "react";

/** A new link to be taken along: it can be read and marked without script, and copied with one. */
export function CopyField({ address }: { address: string }) {
  const [said, setSaid] = useState("Copy the link");
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      setSaid("Copied");
    } catch {
      // Not every browser lets a page write there, and none over plain http: the hand that pressed can copy what is marked.
      field.current?.select();
      setSaid("Marked: press Ctrl C");
    }
  };
  return (
    <div className="copy">
      <label htmlFor={id}>The link. Copy it now: it is not shown again.</label>
      <input ref={field} id={id} className="inp" readOnly value={address} onFocus={(event) => event.target.select()} />
      <button className="btn" type="button" onClick={copy}>
        {said}
      </button>
    </div>
  );
}
