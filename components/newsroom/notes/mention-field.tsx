"use client";

import { useId, useRef, useState } from "react";
import { matching, mentionBegun } from "#domain/staff/mentions.ts";

interface MentionFieldProps {
  label: string;
  colleagues: readonly { id: number; name: string }[];
  /** What was typed before. */
  text: string;
}

const MOST_OFFERED = 5;

/** Room for a note. After an `@` it offers the names that match; typed out in full they count without being picked. */
export function MentionField({ label, colleagues, text }: MentionFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [begun, setBegun] = useState<string>();
  const id = useId();
  const look = () => setBegun(mentionBegun(field.current?.value.slice(0, field.current.selectionStart) ?? ""));
  const offered = begun === undefined ? [] : matching(begun, colleagues).slice(0, MOST_OFFERED);
  const pick = (name: string) => {
    const area = field.current;
    if (area === null || begun === undefined) return;
    area.setRangeText(`${name} `, area.selectionStart - begun.length, area.selectionStart, "end");
    setBegun(undefined);
    area.focus();
  };
  return (
    <div className="fld mention">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        ref={field}
        className="inp"
        name="text"
        rows={3}
        maxLength={4000}
        required
        defaultValue={text}
        onInput={look}
        onClick={look}
        onKeyUp={look}
        aria-describedby={`${id}-hint`}
      />
      <small id={`${id}-hint`}>Write @ and a name to call somebody in.</small>
      <ul aria-label="Names that match" aria-live="polite">
        {offered.map(({ id: person, name }) => (
          <li key={person}>
            <button className="chip" type="button" onClick={() => pick(name)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
