"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { leaveLock, takeLock } from "../services.ts";
import type { Lock, Standing, StoryText } from "../story-text.ts";

const SIGN_OF_LIFE_MS = 20_000;

interface Held {
  lock: Lock | undefined;
  /** Whether it was this person's until someone took over. */
  isLost: boolean;
}

interface Told {
  /** Called when the other has left, and it is this person's again: the words may be others by now. */
  renew: () => Promise<void>;
  /** Called with where the story stands by now. */
  hear: (standing: Standing) => Promise<void> | undefined;
}

/**
 * Who is writing, asked again and again. `takeOver` makes it this person.
 * @param isRefused whether the newsroom just refused words because someone else writes: then it is asked at once
 */
export function useLock({ id, lock: first }: StoryText, isRefused: boolean, told: Told) {
  const [{ lock, isLost }, setHeld] = useState<Held>({ lock: first, isLost: false });
  const last = useRef(first);
  const calls = useRef(told);
  calls.current = told;
  const take = useCallback(
    async (takeOver: boolean): Promise<boolean> => {
      const answer = await takeLock(id, takeOver).catch(() => undefined);
      if (!answer?.ok) return false;
      const { standing, ...lock } = answer.value;
      if (lock.isMine && !takeOver && last.current?.isMine === false) void calls.current.renew();
      else void calls.current.hear(standing);
      last.current = lock;
      setHeld((before) => nextHeld(before, lock));
      return lock.isMine;
    },
    [id],
  );
  useEffect(() => {
    void take(false);
    const timer = setInterval(() => void take(false), SIGN_OF_LIFE_MS);
    const leave = () => leaveLock(id);
    addEventListener("pagehide", leave);
    return () => {
      clearInterval(timer);
      removeEventListener("pagehide", leave);
      leave();
    };
  }, [id, take]);
  useEffect(() => {
    if (isRefused) void take(false);
  }, [isRefused, take]);
  const other = lock !== undefined && !lock.isMine ? lock : undefined;
  return { other, isLost, takeOver: () => take(true) };
}

function nextHeld(before: Held, lock: Lock): Held {
  return { lock, isLost: !lock.isMine && (before.isLost || before.lock?.isMine === true) };
}
