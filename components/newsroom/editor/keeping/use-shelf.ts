"use client";

import { useCallback, useEffect, useMemo, useState } from "react";
import type { Draft } from "#domain/articles/draft.ts";
import { sameTree } from "#domain/body/normalise.ts";
import { listShelved, placeOf, type Shelf, type ShelvedCopy, shelve, unshelve } from "./shelf.ts";

function deviceShelf(): Shelf | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

function newPlace(story: number, staff: number): string {
  return placeOf({ story, staff, tab: Math.random().toString(36).slice(2) });
}

/** The words this tab keeps on the device, and what other tabs left there when they died. */
export function useShelf({ story, staff, saved }: { story: number; staff: number; saved: Draft }) {
  const place = useMemo(() => newPlace(story, staff), [story, staff]);
  const [offers, setOffers] = useState<ShelvedCopy[]>([]);
  useEffect(() => {
    let isHere = true;
    const stop = new AbortController();
    holdPlace(place, stop.signal);
    void livingPlaces().then((living) => {
      if (!isHere) return;
      const left = listShelved(deviceShelf(), { story, staff }).filter(({ key }) => key !== place && !living.has(key));
      for (const { key } of left.filter(({ content }) => sameTree(content, saved))) unshelve(deviceShelf(), key);
      setOffers(left.filter(({ content }) => !sameTree(content, saved)));
    });
    return () => {
      isHere = false;
      stop.abort();
    };
  }, [place, story, staff, saved]);
  const put = useCallback(
    (revision: number, content: Draft) => shelve(deviceShelf(), place, { at: Date.now(), revision, content }),
    [place],
  );
  /** Words that are not to be saved now, and not lost either: offered when the story is opened again. */
  const putAside = useCallback(
    (revision: number, content: Draft) =>
      shelve(deviceShelf(), newPlace(story, staff), { at: Date.now(), revision, content }),
    [story, staff],
  );
  const clear = useCallback(() => unshelve(deviceShelf(), place), [place]);
  const forget = useCallback((key: string) => {
    unshelve(deviceShelf(), key);
    setOffers((before) => before.filter((offer) => offer.key !== key));
  }, []);
  return { put, putAside, clear, offers, forget };
}

/** Shows other tabs that this one is alive: a lock under the name of its place, which ends with the tab, however it ends. */
function holdPlace(place: string, signal: AbortSignal): void {
  if (!("locks" in navigator)) return;
  const untilLeft = new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve()));
  void navigator.locks.request(place, { signal }, () => untilLeft).catch(() => undefined);
}

async function livingPlaces(): Promise<Set<string>> {
  if (!("locks" in navigator)) return new Set();
  const { held = [] } = await navigator.locks.query();
  return new Set(held.flatMap(({ name }) => (name === undefined ? [] : [name])));
}
