"use client";

import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from "react";
import type { Known } from "../story-text.ts";

interface Knowing {
  known: Known;
  /** Remembers what was looked up, so that a card shows its headline and a picture itself. */
  learn(more: Partial<Known>): void;
}

const Context = createContext<Knowing | undefined>(undefined);

/** What is known of the things the text points at; grows as the writer chooses others. */
export function KnownThings({ known: first, children }: { known: Known; children: ReactNode }) {
  const [known, setKnown] = useState(first);
  const learn = useCallback((more: Partial<Known>) => {
    setKnown((before) => ({
      stories: { ...before.stories, ...more.stories },
      pictures: { ...before.pictures, ...more.pictures },
      authors: { ...before.authors, ...more.authors },
      topics: { ...before.topics, ...more.topics },
    }));
  }, []);
  const knowing = useMemo(() => ({ known, learn }), [known, learn]);
  return <Context value={knowing}>{children}</Context>;
}

export function useKnown(): Knowing {
  const knowing = useContext(Context);
  if (knowing === undefined) throw new Error("Nothing is known outside the editor.");
  return knowing;
}
