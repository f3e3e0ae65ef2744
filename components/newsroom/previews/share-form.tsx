"use client";

import { UNANSWERED, useSending } from "#components/newsroom/form/use-sending.ts";
import { CopyField } from "#components/newsroom/previews/copy-field.tsx";

/** What was typed, and what came of it. */
export interface ShareState {
  recipient: string;
  version: string;
  hours: string;
  message?: string;
  /** The link: shown now and never again. */
  address?: string;
}

interface ShareFormProps {
  share: (before: ShareState, form: FormData) => Promise<ShareState>;
  versions: readonly { number: number; label: string }[];
  lifetimes: readonly { hours: number; label: string }[];
  usual: number;
}

/** Makes a link for somebody outside. Works without script, which only adds the button that copies. */
export function ShareForm({ share, versions, lifetimes, usual }: ShareFormProps) {
  const first: ShareState = { recipient: "", version: "", hours: String(usual) };
  const { state, isSending, sending } = useSending(share, first, (before) => ({ ...before, message: UNANSWERED }));
  return (
    <form {...sending} className="share-form box" key={state.address}>
      <label className="fld">
        <span>For whom</span>
        <input className="inp" name="recipient" maxLength={120} required defaultValue={state.recipient} />
        <small>The name stands across the page, on paper too.</small>
      </label>
      <label className="fld">
        <span>What they see</span>
        <select className="sel" name="version" defaultValue={state.version}>
          <option value="">The latest words, as they change</option>
          {versions.map(({ number, label }) => (
            <option key={number} value={number}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label className="fld">
        <span>For how long</span>
        <select className="sel" name="hours" defaultValue={state.hours}>
          {lifetimes.map(({ hours, label }) => (
            <option key={hours} value={hours}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <button className="btn btn--ink" type="submit" aria-disabled={isSending}>
        Make a link
      </button>
      <div role="status">
        {state.message !== undefined && <p className="err">{state.message}</p>}
        {state.address !== undefined && <CopyField address={state.address} />}
      </div>
    </form>
  );
}
