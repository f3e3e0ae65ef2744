import { useEffect, useState } from "react";
import { type HitKind, type Hits, lookUp } from "./look-up.ts";

const PAUSE = 150;

interface Looked<Kind extends HitKind> {
  hits: Hits[Kind][];
  /** What to say instead of hits. */
  problem?: string;
  /** Whether the hits were found for other words than those typed by now. */
  busy: boolean;
}

/** What is found for the words, a moment after they were typed. */
export function useHits<Kind extends HitKind>(kind: Kind, words: string): Looked<Kind> {
  const [looked, setLooked] = useState<Omit<Looked<Kind>, "busy"> & { words?: string }>({ hits: [] });
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(() => {
      lookUp(kind, words, stop.signal).then(
        (hits) => setLooked({ hits, words }),
        () => {
          if (stop.signal.aborted) return;
          setLooked({ hits: [], words, problem: "The newsroom cannot be reached. Try again in a moment." });
        },
      );
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [kind, words]);
  return { ...looked, busy: looked.words !== words };
}
