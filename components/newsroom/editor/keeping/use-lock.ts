"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { leaveLock, takeLock } from "../services.ts";
import type { Lock, StoryText } from "../story-text.ts";

const SIGN_OF_LIFE_MS = 20_000;

interface Held {
  lock: Lock | undefined;
  /** Whether it was this person's until someone took over. */
  isLost: boolean;
}

/**
 * Who is writing, asked again and again. `takeOver` makes it this person.
 * @param isRefused whether the newsroom just refused words because someone else writes: then it is asked at once
 * @param regained called when the other has left, and it is this person's again: the words may be others by now
 */
export function useLock({ id, lock: first }: StoryText, isRefused: boolean, regained: () => void) {
  const [{ lock, isLost }, setHeld] = useState<Held>({ lock: first, isLost: false });
  const last = useRef(first);
  const call = useRef(regained);
  call.current = regained;
  const take = useCallback(
    async (takeOver: boolean): Promise<boolean> => {
      const answer = await takeLock(id, takeOver).catch(() => undefined);
      if (!answer?.ok) return false;
      const { isMine } = answer.value;
      if (isMine && !takeOver && last.current?.isMine === false) call.current();
      last.current = answer.value;
      setHeld((before) => nextHeld(before, answer.value));
      return isMine;
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
