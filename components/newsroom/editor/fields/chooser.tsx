"use client";

import { useState } from "react";
import { StaffIcon } from "#components/newsroom/staff-icon.tsx";
import { Dialog } from "../dialogs/dialog.tsx";
import { HitList } from "../lookup/hit-list.tsx";
import type { HitKind, Hits } from "../lookup/look-up.ts";

interface ChooserProps<Kind extends HitKind> {
  kind: Kind;
  add: string;
  label: string;
  without?: (hit: Hits[Kind]) => boolean;
  keyOf: (hit: Hits[Kind]) => string;
  show: (hit: Hits[Kind]) => string;
  choose: (hit: Hits[Kind]) => void;
}

/** A plus that asks what to add. */
export function Chooser<Kind extends HitKind>({ add, choose, ...list }: ChooserProps<Kind>) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="chip" aria-label={add} title={add} onClick={() => setOpen(true)}>
        <StaffIcon name="add" />
      </button>
      {isOpen && (
        <Dialog title={add} leave={() => setOpen(false)}>
          <HitList
            {...list}
            choose={(hit) => {
              choose(hit);
              setOpen(false);
            }}
          />
        </Dialog>
      )}
    </>
  );
}
