"use client";

import { type MouseEvent, useState } from "react";
import { largestVariant } from "#domain/media/largest-variant.ts";
import { type Picture, variantPath } from "#domain/media/picture.ts";

interface FocalPointProps {
  picture: Picture;
}

const CUTS = [
  ["16 by 9", 16 / 9],
  ["4 by 3", 4 / 3],
  ["Square", 1],
] as const;

/** The subject of a picture, which every cut keeps: set by a click, or by two numbers. */
export function FocalPoint({ picture }: FocalPointProps) {
  const [[x, y], setFocus] = useState(() => picture.focus.map((share) => Math.round(share * 100)) as [number, number]);
  const variant = largestVariant(picture);
  if (variant === undefined) return null;
  const source = variantPath(picture, variant);
  const choose = ({ currentTarget, clientX, clientY, detail }: MouseEvent) => {
    // A key pressed on the button points nowhere; the numbers below do the same.
    if (detail === 0) return;
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    setFocus([Math.round(((clientX - left) / width) * 100), Math.round(((clientY - top) / height) * 100)]);
  };
  return (
    <>
      <button type="button" className="foc" onClick={choose} aria-label="Set the subject by clicking on it">
        <img src={source} width={picture.width} height={picture.height} alt="" />
        <svg className="foc__mark" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          <path d={`M${x} ${y}h0`} />
          <path d={`M${x} ${y}h0`} />
        </svg>
      </button>
      <div className="row">
        <Share name="focusX" label="Subject from the left, %" value={x} onChange={(next) => setFocus([next, y])} />
        <Share name="focusY" label="from the top, %" value={y} onChange={(next) => setFocus([x, next])} />
      </div>
      <p className="lab">Cuts, kept to the subject</p>
      <div className="crops">
        {CUTS.map(([name, ratio]) => (
          <img key={name} src={source} alt={name} style={{ aspectRatio: ratio, objectPosition: `${x}% ${y}%` }} />
        ))}
      </div>
    </>
  );
}

interface ShareProps {
  name: string;
  label: string;
  value: number;
  onChange: (value: number) => void;
}

function Share({ name, label, value, onChange }: ShareProps) {
  return (
    <label className="fld">
      <span>{label}</span>
      <input
        className="inp"
        type="number"
        min={0}
        max={100}
        name={name}
        value={value}
        onChange={({ target }) => onChange(Math.min(100, Math.max(0, Math.round(Number(target.value)))))}
      />
    </label>
  );
}
