"use client";

import { useEffect, useRef } from "react";

interface CodeFieldProps {
  label: string;
  hint?: string;
}

/** A code that counts once: the one thing to be typed where it is asked for, so one may type at once. */
export function CodeField({ label, hint }: CodeFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <label className="fld">
      <span>{label}</span>
      <input
        ref={field}
        className="inp code"
        name="code"
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        required
        maxLength={40}
        aria-describedby={hint === undefined ? undefined : "code-hint"}
      />
      {hint && (
        <small className="muted" id="code-hint">
          {hint}
        </small>
      )}
    </label>
  );
}
