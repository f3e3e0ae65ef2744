"use client";

import { type FormEvent, useEffect, useState } from "react";
import { writtenTime } from "#domain/body/markdown/local-time.ts";
import { site } from "#site.ts";
import { Dialog } from "../dialogs/dialog.tsx";
import { Checks } from "../preview/checks.tsx";
import { type Gate, listGates } from "../services.ts";
import type { OfferedMove } from "./offered-moves.ts";
import type { ReleaseMenuProps } from "./release-menu.tsx";

interface MoveDialogProps extends ReleaseMenuProps {
  asked: OfferedMove;
  leave: () => void;
}

/** A step of a story: what stands in the way is shown first, then it is done, or said why not. */
export function MoveDialog({ story, asked, move, flush, done, goTo, leave }: MoveDialogProps) {
  const [note, setNote] = useState("");
  const [at, setAt] = useState(() => writtenTime(story.goesOutAt ?? nextHour(Date.now()), site.timeZone).slice(0, 16));
  const [override, setOverride] = useState("");
  const [problem, setProblem] = useState("");
  const [isBusy, setBusy] = useState(false);
  const gates = useSavedGates(story.id, asked.isRelease, flush);
  const stops = gates?.filter(({ severity }) => severity === "stop").length ?? 0;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(await attempt());
    setBusy(false);
  };
  const attempt = async (): Promise<string> => {
    const revision = await flush();
    if (revision === undefined) return "Your last words are not saved yet. Nothing was done: try again once they are.";
    const extra = {
      ...(asked.note ? { note } : {}),
      ...(asked.hasTime ? { at } : {}),
      ...(override.trim() === "" ? {} : { override }),
    };
    const answer = await move(story.id, { kind: asked.kind, revision, ...extra }).catch(() => undefined);
    if (answer === undefined)
      return "The newsroom cannot be reached. Nothing is known to have happened: look at the state before you try again.";
    if (!answer.ok) return answer.message;
    leave();
    done(answer.value);
    return "";
  };
  return (
    <Dialog title={asked.title.replace("…", "")} leave={leave} wide={asked.isRelease}>
      <form onSubmit={submit}>
        {asked.note && <WordsField label={asked.note.label} words={note} change={setNote} />}
        {asked.hasTime && <TimeField at={at} change={setAt} story={story.id} />}
        {asked.isRelease && (
          <Checks
            gates={gates}
            goTo={(place) => {
              leave();
              goTo(place);
            }}
          />
        )}
        {stops > 0 && (
          <WordsField label="Why it goes out all the same: kept with the story" words={override} change={setOverride} />
        )}
        <p className="err" role="alert">
          {problem}
        </p>
        <footer>
          <button type="button" className="btn" onClick={leave}>
            Cancel
          </button>
          <button type="submit" className="btn btn--ink" disabled={isBusy || (asked.isRelease && gates === undefined)}>
            {isBusy ? "One moment…" : asked.title.replace("…", "")}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}

function WordsField({ label, words, change }: { label: string; words: string; change: (words: string) => void }) {
  return (
    <label className="fld">
      <span>{label}</span>
      <textarea className="inp" rows={3} required value={words} onChange={(event) => change(event.target.value)} />
    </label>
  );
}

/** What stands in the way of the words as they are now; asked once they are saved. */
function useSavedGates(id: number, isNeeded: boolean, flush: () => Promise<unknown>): Gate[] | undefined {
  const [gates, setGates] = useState<Gate[]>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the dialog opens
  useEffect(() => {
    if (!isNeeded) return;
    void flush()
      .then(() => listGates(id))
      .then((answer) => setGates(answer.ok ? answer.value : []))
      .catch(() => setGates([]));
  }, [id, isNeeded]);
  return gates;
}

const HOUR = 3_600_000;

function nextHour(now: number): number {
  return Math.ceil((now + 1) / HOUR) * HOUR;
}

function TimeField({ at, change, story }: { at: string; change: (at: string) => void; story: number }) {
  return (
    <>
      <label className="fld">
        <span>When, by the clocks of {site.place}</span>
        <input
          className="inp"
          type="datetime-local"
          required
          value={at}
          onChange={(event) => change(event.target.value)}
        />
      </label>
      <p className="muted">
        Embargoes, holds and what else is scheduled are on{" "}
        <a href={`/newsroom/stories/${story}/schedule`}>the page of its schedule</a>.
      </p>
    </>
  );
}
