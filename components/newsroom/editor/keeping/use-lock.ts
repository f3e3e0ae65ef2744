"use client";

import { useCallback, useEffect, useState } from "react";
import { leaveLock, takeLock } from "../services.ts";
import type { Lock, StoryText } from "../story-text.ts";

const SIGN_OF_LIFE_MS = 20_000;

/** Who is writing, asked again and again. `takeOver` makes it this person. */
export function useLock({ id, lock: first }: StoryText) {
  const [lock, setLock] = useState<Lock | undefined>(first);
  const take = useCallback(
    async (takeOver: boolean) => {
      const answer = await takeLock(id, takeOver).catch(() => undefined);
      if (answer?.ok) setLock(answer.value);
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
  const other = lock !== undefined && !lock.isMine ? lock : undefined;
  return { other, takeOver: () => take(true) };
}
