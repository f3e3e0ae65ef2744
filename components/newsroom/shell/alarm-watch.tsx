"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import type { Attempt } from "../editor/keeping/attempt.ts";
import type { Alarm } from "./alarms.tsx";

const EVERY_MS = 20_000;

/** Names alarms: another name, other alarms. */
function nameOf(alarms: readonly Alarm[]): string {
  return alarms.map(({ id, what }) => `${id} ${what}`).join();
}

/** @returns undefined when the newsroom could not be reached, or says no */
async function ask(): Promise<readonly Alarm[] | undefined> {
  const answer = await fetch("/newsroom/alarms", { cache: "no-store" });
  if (!answer.ok) return undefined;
  const attempt: Attempt<Alarm[]> = await answer.json();
  return attempt.ok ? attempt.value : undefined;
}

/**
 * Has a page that lies open look anew when something did not go out, or was seen to elsewhere: what it lists changed with
 * it. What is being typed stays.
 */
export function AlarmWatch({ alarms }: { alarms: readonly Alarm[] }) {
  const { refresh } = useRouter();
  const shown = nameOf(alarms);
  useEffect(() => {
    const look = async () => {
      if (document.hidden) return;
      const heard = await ask().catch(() => undefined);
      if (heard !== undefined && nameOf(heard) !== shown) refresh();
    };
    const timer = setInterval(look, EVERY_MS);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [shown, refresh]);
  return null;
}
