"use client";

import { useState } from "react";
import type { Draft } from "#domain/articles/draft.ts";
import { writeMoment } from "#domain/dates.ts";
import { TextDifferences } from "../conflict/text-differences.tsx";
import type { ShelvedCopy } from "./shelf.ts";

interface OfferProps {
  offer: ShelvedCopy;
  now: Draft;
  take: () => void;
  discard: () => void;
}

/** Words that a tab left on this device before they were saved. Nothing happens to them until someone decides. */
export function Offer({ offer, now, take, discard }: OfferProps) {
  const [isShown, setShown] = useState(false);
  return (
    <section className="notice" aria-label="Words kept on this device">
      <p>Words of {writeMoment(offer.at, "en")} are kept on this device and were never saved.</p>
      <div className="row">
        <button type="button" className="btn btn--ink" onClick={take}>
          Take these words
        </button>
        <button type="button" className="btn" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
          Show what differs
        </button>
        <button type="button" className="btn" onClick={discard}>
          Discard them
        </button>
      </div>
      {isShown && <TextDifferences before={now} after={offer.content} beforeName="Saved" afterName="On this device" />}
    </section>
  );
}
