"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { StaffIcon } from "#components/newsroom/staff-icon.tsx";

interface DialogProps {
  title: string;
  /** Called when it is left without a decision: by Escape, by the cross. */
  leave: () => void;
  wide?: boolean;
  children: ReactNode;
}

/** A question before all else. Focus stays in it and returns to where it came from. */
export function Dialog({ title, leave, wide = false, children }: DialogProps) {
  const frame = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    frame.current?.showModal();
    frame.current?.querySelector<HTMLElement>("input, textarea, select")?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={frame}
      className={wide ? "ask ask--wide" : "ask"}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        leave();
      }}
    >
      <header>
        <h2>{title}</h2>
        <button type="button" className="sign" aria-label="Close" onClick={leave}>
          <StaffIcon name="remove" />
        </button>
      </header>
      {children}
    </dialog>
  );
}
