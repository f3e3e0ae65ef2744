import { useEffect, useState } from "react";
import { type HitKind, type Hits, lookUp } from "./look-up.ts";

const PAUSE = 150;

interface Looked<Kind extends HitKind> {
  hits: Hits[Kind][];
  /** What to say instead of hits. */
  problem?: string;
  busy: boolean;
}

/** What is found for the words, a moment after they were typed. */
export function useHits<Kind extends HitKind>(kind: Kind, words: string): Looked<Kind> {
  const [looked, setLooked] = useState<Looked<Kind>>({ hits: [], busy: true });
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(() => {
      lookUp(kind, words, stop.signal).then(
        (hits) => setLooked({ hits, busy: false }),
        () => {
          if (stop.signal.aborted) return;
          setLooked({ hits: [], busy: false, problem: "The newsroom cannot be reached. Try again in a moment." });
        },
      );
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [kind, words]);
  return looked;
}
