"use client";

import { useState } from "react";
import { StateMark } from "#components/newsroom/desk/state-mark.tsx";
import { Submit } from "#components/newsroom/form/fields.tsx";
import { type FormAction, StaffForm } from "#components/newsroom/form/staff-form.tsx";
import { StaffIcon } from "#components/newsroom/staff-icon.tsx";
import { writeMoment } from "#domain/dates.ts";
import type { Desk } from "./use-coverage.ts";

interface DeskStateProps {
  desk: Desk;
  goLive: FormAction;
}

/** Where the coverage stands, and what moves it on: out to readers, closed, opened again. */
export function DeskState({ desk, goLive }: DeskStateProps) {
  const { id, headline, state, closedAt, path } = desk.coverage;
  return (
    <>
      <div className="top">
        <a className="btn" href="/newsroom/live">
          <StaffIcon name="back" /> Live blogs
        </a>
        <h1>{headline || "A live blog without a headline"}</h1>
        {state === "published" && closedAt === null ? (
          <span className="st st--e">Live</span>
        ) : (
          <StateMark state={state} />
        )}
        <div className="row push">
          {path !== undefined && (
            <a className="btn" href={path}>
              <StaffIcon name="preview" /> As readers see it
            </a>
          )}
          <a className="btn" href={`/newsroom/stories/${id}/edit`}>
            Headline and opening
          </a>
          {state === "published" && <Closing desk={desk} />}
        </div>
      </div>
      {closedAt !== null && (
        <p className="say say--yes">
          Closed {writeMoment(closedAt, "en")}. Readers see everything as it stands and that the coverage has ended.
        </p>
      )}
      {state !== "published" && state !== "withdrawn" && <NotOut goLive={goLive} />}
      {state === "withdrawn" && (
        <p className="say say--no">This live blog was withdrawn. Nothing can be posted to it.</p>
      )}
    </>
  );
}

function NotOut({ goLive }: { goLive: FormAction }) {
  return (
    <StaffForm action={goLive} className="live-desk__out" label="Go live">
      <p>
        Readers cannot see this yet. Posts you write now come out with it; the headline and the opening are written in
        the editor.
      </p>
      <Submit>Go live</Submit>
    </StaffForm>
  );
}

/** Closing asks once more: readers are told. */
function Closing({ desk }: { desk: Desk }) {
  const [isSure, setSure] = useState(false);
  const [problem, setProblem] = useState("");
  const { closedAt } = desk.coverage;
  const send = async (kind: "close" | "reopen") => {
    setSure(false);
    const done = await desk.send({ kind });
    setProblem(done.ok ? "" : done.message);
  };
  return (
    <>
      {problem !== "" && <p role="alert">{problem}</p>}
      {closedAt !== null && (
        <button className="btn" type="button" aria-disabled={desk.isBusy} onClick={() => void send("reopen")}>
          Open again
        </button>
      )}
      {closedAt === null && !isSure && (
        <button className="btn" type="button" onClick={() => setSure(true)}>
          Close coverage
        </button>
      )}
      {closedAt === null && isSure && (
        <>
          <button
            className="btn btn--ink"
            type="button"
            // Where the question stood, so that the keyboard goes on from it.
            ref={(button) => button?.focus()}
            onClick={() => void send("close")}
          >
            Close it: readers are told
          </button>
          <button className="btn" type="button" onClick={() => setSure(false)}>
            Go on
          </button>
        </>
      )}
    </>
  );
}
