import { writeTime } from "#domain/dates.ts";
import type { Lock } from "./story-text.ts";

/** Someone else is writing. One may read, or take over: then they are told so, and lose nothing. */
export function LockNotice({ lock, takeOver }: { lock: Lock; takeOver: () => void }) {
  return (
    <div className="notice notice--lock" role="alert">
      <p>
        {lock.name} is writing here, last seen {writeTime(lock.at, "en")}. You can read. If you take over, {lock.name}{" "}
        is told, and nothing of theirs is lost.
      </p>
      <button type="button" className="btn" onClick={takeOver}>
        Take over
      </button>
    </div>
  );
}
