"use client";

import { useEffect, useRef } from "react";
import { useSent } from "#components/newsroom/form/staff-form.tsx";

/** After a move by keyboard the same arrow of the place moved to has the focus, so that one can go on moving. */
export function FollowFocus() {
  const { state, isPending } = useSent();
  const follow = useRef<string | undefined>(undefined);
  useEffect(() => {
    const note = (event: MouseEvent) => {
      const button = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-follow]") : null;
      follow.current = button?.dataset.follow;
    };
    document.addEventListener("click", note);
    return () => document.removeEventListener("click", note);
  }, []);
  useEffect(() => {
    if (isPending || state.done === undefined || follow.current === undefined) return;
    document.getElementById(follow.current)?.focus();
    follow.current = undefined;
  }, [state, isPending]);
  return null;
}
