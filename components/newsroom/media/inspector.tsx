import { type Describe, DescriptionForm } from "#components/newsroom/media/description-form.tsx";
import { ReplaceForm } from "#components/newsroom/media/replace-form.tsx";
import { UseList } from "#components/newsroom/media/use-list.tsx";
import type { Picture } from "#domain/media/picture.ts";
import { isOnFront, type PictureUse } from "#domain/media/picture-use.ts";

/** All that the library knows of a picture. */
export interface InspectedPicture extends Picture {
  type: string;
  bytes: number;
  caption: string;
  copyright: string;
  source: string;
  licenceEndsAt: number | null;
  addedAt: number;
  addedBy: string;
}

interface InspectorProps {
  picture: InspectedPicture | undefined;
  uses: readonly PictureUse[];
  describe: Describe;
  mayEdit: boolean;
  now: number;
}

/** One picture looked at closely: subject, words, rights, and where it is used. */
export function Inspector({ picture, uses, describe, mayEdit, now }: InspectorProps) {
  if (picture === undefined)
    return <aside className="muted">Choose a picture to see and change what is said of it.</aside>;
  const { name, bytes, type, addedAt, addedBy, licenceEndsAt } = picture;
  const kind = type.replace("image/", "").toUpperCase();
  return (
    <aside aria-label={`Picture ${name}`}>
      <h2>{name}</h2>
      <p className="muted">
        {Math.round(bytes / 1024).toLocaleString("en")} kB {kind}, added {new Date(addedAt).toISOString().slice(0, 10)}{" "}
        by {addedBy}
      </p>
      {licenceEndsAt !== null && licenceEndsAt < now && (
        <p className="err" role="status">
          The licence has ended: this picture keeps a story from going out.
          {isOnFront(uses) && " It stands on the front: choose another there, or replace it here."}
        </p>
      )}
      <DescriptionForm key={picture.hash} picture={picture} describe={describe} mayEdit={mayEdit} />
      <h3 className="lab">Used in</h3>
      {uses.length === 0 ? (
        <p className="muted">Used nowhere: in no story, not on the front, as no portrait.</p>
      ) : (
        <UseList uses={uses} now={now} />
      )}
      {mayEdit && <ReplaceForm hash={picture.hash} uses={uses.length} />}
    </aside>
  );
}
