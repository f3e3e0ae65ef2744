"use client";

import { useId, useState } from "react";

/** A new link to be taken along: it can be read and marked without script, and copied with one. */
export function CopyField({ address }: { address: string }) {
  const [isCopied, setCopied] = useState(false);
  const id = useId();
  const copy = async () => {
    await navigator.clipboard.writeText(address).catch(() => undefined);
    setCopied(true);
  };
  return (
    <div className="copy">
      <label htmlFor={id}>The link. Copy it now: it is not shown again.</label>
      <input id={id} className="inp" readOnly value={address} onFocus={(event) => event.target.select()} />
      <button className="btn" type="button" onClick={copy}>
        {isCopied ? "Copied" : "Copy the link"}
      </button>
    </div>
  );
}
