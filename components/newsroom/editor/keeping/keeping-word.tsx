import { writeTime } from "#domain/dates.ts";
import type { Hindrance, Keeping } from "./keeper.ts";

interface KeepingWordProps {
  keeping: Keeping;
  version: number;
}

/** Whether the words are safe, in a few words beside the story's state. */
export function KeepingWord({ keeping, version }: KeepingWordProps) {
  return (
    <span className="keeping" role="status">
      {keeping.kind === "saved" && (
        <span className="muted">{`Version ${version}, saved ${writeTime(keeping.savedAt, "en")}`}</span>
      )}
      {keeping.kind === "saving" && <span className="muted">Saving…</span>}
      {keeping.kind === "conflict" && <span className="err">Not saved: someone else saved other words</span>}
      {keeping.kind === "unsaved" && (
        <span className="err">{`Not saved: ${REASONS[keeping.why]}${keeping.onDevice ? " – kept on this device" : ""}`}</span>
      )}
    </span>
  );
}

const REASONS: Record<Hindrance, string> = {
  "no-connection": "no connection",
  "not-permitted": "signed out",
  "not-now": "see below",
  held: "someone else is writing",
  refused: "see below",
};

/** What to do about words that could not be saved. Where someone else writes, the notice of that says it. */
export function KeepingHelp({ keeping, retry }: { keeping: Keeping; retry: () => void }) {
  if (keeping.kind !== "unsaved" || keeping.why === "held") return null;
  return (
    <div className="notice notice--err" role="alert">
      <p>
        {keeping.message}{" "}
        {keeping.onDevice
          ? "Your words are kept on this device until they are saved; you can go on writing."
          : "This device could not keep them either: copy them to a safe place before you close this page."}
      </p>
      <div className="row">
        {keeping.why === "not-permitted" && (
          <a className="btn" href="/newsroom/sign-in" target="_blank" rel="noopener">
            Sign in in another tab
          </a>
        )}
        <button type="button" className="btn" onClick={retry}>
          Try again
        </button>
      </div>
    </div>
  );
}
