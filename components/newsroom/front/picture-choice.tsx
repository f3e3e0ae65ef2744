"use client";

import { useSent } from "#components/newsroom/form/staff-form.tsx";
import { Photo } from "#components/ui/photo.tsx";
import type { Picture } from "#domain/media/picture.ts";

interface PictureChoiceProps {
  pictures: readonly Picture[];
  own: Picture | undefined;
}

/** A picture for the front alone, of those that were found; the story's own when none is chosen. */
export function PictureChoice({ pictures, own }: PictureChoiceProps) {
  const { typed } = useSent().state;
  const chosen = typed.media ?? own?.hash ?? "";
  return (
    <fieldset className="fld pics">
      <legend>Picture for the front</legend>
      <label>
        <input type="radio" name="media" value="" defaultChecked={chosen === ""} /> The story’s own
      </label>
      {pictures.map((picture) => (
        <label key={picture.hash}>
          <input type="radio" name="media" value={picture.hash} defaultChecked={chosen === picture.hash} />
          <Photo picture={picture} sizes="120px" alt="" />
          <span>{picture.name}</span>
        </label>
      ))}
    </fieldset>
  );
}
