"use client";

import { useState } from "react";
import { HitList } from "../lookup/hit-list.tsx";
import { PictureHit } from "../lookup/hits.tsx";
import { useKnown } from "../lookup/known.tsx";
import type { FoundPicture } from "../story-text.ts";
import { Dialog } from "./dialog.tsx";

interface PictureDialogProps {
  many: boolean;
  answer: (pictures: FoundPicture[] | undefined) => void;
}

/** Chooses a picture of the library, or several in their order. */
export function PictureDialog({ many, answer }: PictureDialogProps) {
  const { learn } = useKnown();
  const [chosen, setChosen] = useState<FoundPicture[]>([]);
  const give = (pictures: FoundPicture[]) => {
    learn({ pictures: Object.fromEntries(pictures.map((picture) => [picture.hash, picture])) });
    answer(pictures);
  };
  const isChosen = ({ hash }: FoundPicture) => chosen.some((picture) => picture.hash === hash);
  const toggle = (picture: FoundPicture) =>
    setChosen(isChosen(picture) ? chosen.filter(({ hash }) => hash !== picture.hash) : [...chosen, picture]);
  return (
    <Dialog title={many ? "Choose pictures" : "Choose a picture"} leave={() => answer(undefined)} wide>
      <HitList
        kind="pictures"
        label="Search the library by name, alt text, caption or credit"
        className="hits--pictures"
        keyOf={({ hash }) => hash}
        show={(picture) => <PictureHit picture={picture} />}
        choose={many ? toggle : (picture) => give([picture])}
        {...(many ? { isChosen } : {})}
      />
      {many && (
        <footer>
          <button type="button" className="btn btn--ink" disabled={chosen.length === 0} onClick={() => give(chosen)}>
            {chosen.length === 0 ? "Choose at least one" : `Insert ${chosen.length}`}
          </button>
        </footer>
      )}
    </Dialog>
  );
}
