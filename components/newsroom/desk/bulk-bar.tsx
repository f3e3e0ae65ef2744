"use client";

import { useEffect, useState } from "react";
import { UNANSWERED, useSending } from "#components/newsroom/form/use-sending.ts";
import { StaffIcon } from "#components/newsroom/staff-icon.tsx";
import { type BulkReport, NOTHING_DONE } from "#domain/desk/bulk.ts";

interface BulkBarProps {
  action: (before: BulkReport, form: FormData) => Promise<BulkReport>;
  staff: readonly { value: string | number; name: string }[];
}

/** The id of the form by which chosen stories are changed together; the boxes of the table belong to it. */
export const BULK_FORM = "desk-bulk";

/** Changes the chosen stories together, and says of each that was refused why. */
export function BulkBar({ action, staff }: BulkBarProps) {
  const {
    state: report,
    isSending: isPending,
    sending,
  } = useSending(action, NOTHING_DONE, ({ typed }) => ({ problem: UNANSWERED, refused: [], typed }));
  const chosen = useChosen();
  return (
    <form id={BULK_FORM} className="push row bulk" aria-label="Chosen stories" {...sending}>
      {/* The Enter key presses the first button of a form: here it must not choose a deed by itself. */}
      <button type="submit" hidden disabled />
      <span className="muted" aria-live="polite">
        {chosen > 0 && `${chosen} selected`}
      </span>
      <Menu name="Change status">
        <DoButton value="submit" isPending={isPending}>
          Hand over for review
        </DoButton>
        <DoButton value="approve" isPending={isPending}>
          Approve
        </DoButton>
        <label className="fld">
          <span>What is to be done, when sent back</span>
          <input className="inp" name="note" defaultValue={report.typed.note ?? ""} maxLength={500} />
        </label>
        <DoButton value="send-back" isPending={isPending}>
          Send back
        </DoButton>
      </Menu>
      <Menu name="Schedule">
        <label className="fld">
          <span>Goes out at, in the paper’s time</span>
          <input className="inp" type="datetime-local" name="at" defaultValue={report.typed.at ?? ""} />
        </label>
        <DoButton value="schedule" isPending={isPending}>
          Schedule
        </DoButton>
        <DoButton value="unschedule" isPending={isPending}>
          Take off the schedule
        </DoButton>
      </Menu>
      <Menu name="Assign">
        <label className="fld">
          <span>Whose turn</span>
          <select className="sel" name="assignee" defaultValue={report.typed.assignee ?? ""}>
            <option value="">Nobody’s</option>
            {staff.map(({ value, name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <DoButton value="assign" isPending={isPending}>
          Assign
        </DoButton>
      </Menu>
      <Report report={report} />
    </form>
  );
}

function Menu({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <details className="menu" name="desk-menu">
      <summary className="btn">
        {name} <StaffIcon name="open" />
      </summary>
      <div className="box">{children}</div>
    </details>
  );
}

function DoButton({ value, isPending, children }: { value: string; isPending: boolean; children: React.ReactNode }) {
  return (
    <button className="btn" type="submit" name="do" value={value} aria-disabled={isPending}>
      {children}
    </button>
  );
}

function Report({ report: { problem, done, refused } }: { report: BulkReport }) {
  if (problem === undefined && done === undefined) return null;
  return (
    <div className={refused.length > 0 || problem ? "say say--no" : "say say--yes"} role="status">
      {problem && <p>{problem}</p>}
      {done && <p>{done}</p>}
      {refused.length > 0 && (
        <ul>
          {refused.map(({ id, headline, why }) => (
            <li key={id}>
              <b>{headline}</b>: {why}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** How many boxes of the table are ticked. */
function useChosen(): number {
  const [chosen, setChosen] = useState(0);
  useEffect(() => {
    const count = () => setChosen(document.querySelectorAll(`input[form="${BULK_FORM}"][name="story"]:checked`).length);
    count();
    document.addEventListener("change", count);
    return () => document.removeEventListener("change", count);
  }, []);
  return chosen;
}
