import { Photo } from "#components/ui/photo.tsx";
import type { Picture } from "#domain/media/picture.ts";

interface PortraitFieldProps {
  pictures: readonly Picture[];
  /** Hash of the picture that is the portrait now. */
  chosen: string | undefined;
}

/** A portrait chosen from the library: a radio button for each picture. */
export function PortraitField({ pictures, chosen }: PortraitFieldProps) {
  return (
    <fieldset className="fld choice">
      <legend>Portrait</legend>
      <div className="faces">
        <label>
          <input type="radio" name="portrait" value="" defaultChecked={chosen === undefined} />
          <span>None</span>
        </label>
        {pictures.map((picture) => (
          <label key={picture.hash}>
            <input type="radio" name="portrait" value={picture.hash} defaultChecked={picture.hash === chosen} />
            <Photo picture={picture} sizes="72px" alt={picture.alt || picture.name} className="face" />
          </label>
        ))}
      </div>
      <small className="muted">Square pictures of the library, the newest first. Add others under Media.</small>
    </fieldset>
  );
}
