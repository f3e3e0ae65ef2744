import { useCallback, useEffect, useRef, useState } from "react";
import type { Attempt } from "../editor/keeping/attempt.ts";
import { useKnown } from "../editor/lookup/known.tsx";
import { type Change, type Coverage, lookAgain, sendChange } from "./coverage.ts";

const EVERY_MS = 3000;
const UNREACHED = "The newsroom cannot be reached. Your words are kept here; try again in a moment.";

export interface Desk {
  coverage: Coverage;
  /** Sends a change. One at a time; a refusal is told, nothing that was typed is lost. */
  send(change: Change): Promise<Attempt<Coverage>>;
  /** Names of those who are at the same desk. */
  others: readonly string[];
  isBusy: boolean;
  isLost: boolean;
}

/** The desk of a live blog, as all who work on it have it before them. */
export function useCoverage(opened: Coverage): Desk {
  const [coverage, setCoverage] = useState(opened);
  const [others, setOthers] = useState<readonly string[]>([]);
  const [isBusy, setBusy] = useState(false);
  const [isLost, setLost] = useState(false);
  const { learn } = useKnown();
  const newest = useRef(opened);
  const take = useCallback(
    (next: Coverage | null) => {
      // An answer that was overtaken on its way says nothing new.
      if (next === null || next.revision < newest.current.revision) return;
      newest.current = next;
      learn(next.known);
      setCoverage(next);
    },
    [learn],
  );
  const look = useCallback(
    async (after: number) => {
      const seen = await lookAgain(newest.current.id, after).catch(() => undefined);
      setLost(seen === undefined);
      if (!seen?.ok) return;
      take(seen.value.coverage);
      setOthers(seen.value.others);
    },
    [take],
  );
  useEffect(() => {
    void look(newest.current.revision);
    const timer = setInterval(() => {
      if (!document.hidden) void look(newest.current.revision);
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [look]);
  const send = useCallback(
    async (change: Change): Promise<Attempt<Coverage>> => {
      setBusy(true);
      const done = await sendChange(newest.current.id, change).catch(
        (): Attempt<Coverage> => ({ ok: false, code: "invalid", message: UNREACHED }),
      );
      if (done.ok) take(done.value);
      else await look(-1);
      setBusy(false);
      return done;
    },
    [take, look],
  );
  return { coverage, send, others, isBusy, isLost };
}
