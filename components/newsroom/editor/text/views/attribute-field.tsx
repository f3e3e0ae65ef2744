"use client";

import { useId } from "react";

interface AttributeFieldProps {
  label: string;
  value: string;
  most: number;
  change: (value: string) => void;
  lines?: number;
}

/** One attribute of a block, as a field. */
export function AttributeField({ label, value, most, change, lines = 1 }: AttributeFieldProps) {
  const id = useId();
  const shared = { id, className: "inp", maxLength: most, value, spellCheck: true };
  return (
    <div className="fld" contentEditable={false}>
      <label htmlFor={id}>{label}</label>
      {lines === 1 ? (
        <input {...shared} onChange={(event) => change(event.target.value)} />
      ) : (
        <textarea {...shared} rows={lines} onChange={(event) => change(event.target.value)} />
      )}
    </div>
  );
}
