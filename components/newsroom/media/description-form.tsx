"use client";

import { UNANSWERED, useSending } from "#components/newsroom/form/use-sending.ts";
import { FocalPoint } from "#components/newsroom/media/focal-point.tsx";
import type { Picture } from "#domain/media/picture.ts";

/** What came of saving. */
export type Saved = { ok: true } | { ok: false; message: string };
export type Describe = (before: Saved | undefined, form: FormData) => Promise<Saved>;

interface DescriptionFormProps {
  picture: Picture & { caption: string; copyright: string; source: string; licenceEndsAt: number | null };
  describe: Describe;
  mayEdit: boolean;
}

const LINES = [
  ["credit", "Credit"],
  ["creator", "Creator"],
  ["copyright", "Copyright notice"],
  ["source", "Source"],
  ["licence", "Licence"],
] as const;

/** What is said of a picture. Works without script, which only adds the click on the picture. */
export function DescriptionForm({ picture, describe, mayEdit }: DescriptionFormProps) {
  const {
    state: saved,
    isSending: isSaving,
    sending,
  } = useSending(describe, undefined, () => ({ ok: false, message: UNANSWERED }));
  const ends = picture.licenceEndsAt === null ? "" : new Date(picture.licenceEndsAt).toISOString().slice(0, 10);
  return (
    <form {...sending}>
      <input type="hidden" name="hash" value={picture.hash} />
      <fieldset className="plain" disabled={!mayEdit}>
        <FocalPoint picture={picture} />
        <label className="fld">
          <span>Alt text</span>
          <textarea className="inp" name="alt" defaultValue={picture.alt} maxLength={2000} />
        </label>
        <label className="fld">
          <span>Caption</span>
          <textarea className="inp" name="caption" defaultValue={picture.caption} maxLength={2000} />
        </label>
        {LINES.map(([name, label]) => (
          <label className="fld" key={name}>
            <span>{label}</span>
            <input className="inp" name={name} defaultValue={picture[name] ?? ""} maxLength={500} />
          </label>
        ))}
        <label className="fld">
          <span>Licence ends after</span>
          <input className="inp" type="date" name="licenceEnds" defaultValue={ends} />
        </label>
        <button className="btn btn--ink" type="submit">
          {isSaving ? "Saving…" : "Save"}
        </button>
      </fieldset>
      <p role="status" className={saved?.ok === false ? "err" : "ok"}>
        {saved?.ok === true && !isSaving && "Saved."}
        {saved?.ok === false && saved.message}
      </p>
    </form>
  );
}
