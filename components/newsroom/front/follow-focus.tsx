"use client";

import { useEffect, useRef } from "react";
import { useSent } from "#components/newsroom/form/staff-form.tsx";

/**
 * After a deed by keyboard the focus goes on with what was done: to the same arrow of the place moved to, so that one can go
 * on moving. A button names in `data-follow` what is to have the focus; the first that is there then gets it.
 */
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
    const ids = follow.current.split(" ");
    ids
      .map((id) => document.getElementById(id))
      .find((found) => found !== null)
      ?.focus();
    follow.current = undefined;
  }, [state, isPending]);
  return null;
}
