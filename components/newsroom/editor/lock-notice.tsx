import { useEffect, useRef } from "react";
import { writeTime } from "#domain/dates.ts";
import type { Keeping } from "./keeping/keeper.ts";
import type { Lock } from "./story-text.ts";

interface LockNoticeProps {
  lock: Lock;
  /** Whether the other took over from this person. */
  isLost: boolean;
  keeping: Keeping;
  takeOver: () => void;
}

/** Someone else is writing. One may read, or take over: then they are told so, and lose nothing. */
export function LockNotice({ lock: { name, at }, isLost, keeping, takeOver }: LockNoticeProps) {
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Not the button: what is still being typed would press it.
    if (isLost && isInWriting(document.activeElement)) notice.current?.focus();
  }, [isLost]);
  return (
    <div className="notice notice--lock" role="alert" ref={notice} tabIndex={-1}>
      <p>
        {isLost
          ? `${name} has taken over and is writing here now. `
          : `${name} is writing here, last seen ${writeTime(at, "en")}. `}
        {ofUnsaved(keeping)}
        {`You can read. If you take over, ${name} is told, and nothing of theirs is lost.`}
      </p>
      <button type="button" className="btn" onClick={takeOver}>
        Take over
      </button>
    </div>
  );
}

/** The same while it is tried again, so that it is not read out anew each time. */
function ofUnsaved(keeping: Keeping): string {
  if (keeping.kind === "saved") return "";
  return keeping.kind === "saving" || keeping.onDevice
    ? "What you typed last is not saved: it is kept on this device. "
    : "What you typed last is not saved, and this device could not keep it: copy it to a safe place. ";
}

/** Whether the focus was in the words, or is lost because these can no longer be written in. */
function isInWriting(element: Element | null): boolean {
  return element === null || element === document.body || element.closest(".ed__words") !== null;
}
