"use client";

import { type FormEvent, useState } from "react";
import { languageTag } from "#domain/body/document.ts";
import { Dialog } from "./dialog.tsx";

interface LanguageDialogProps {
  now: string | undefined;
  answer: (tag: string | null | undefined) => void;
}

const COMMON = ["ar", "de", "en", "es", "fr", "it", "nb", "pl", "pt", "ru", "sv", "uk", "zh-Hans"];

/** The language of a few words that are not in the article's own: for voices that read aloud, and for hyphenation. */
export function LanguageDialog({ now, answer }: LanguageDialogProps) {
  const [typed, setTyped] = useState(now ?? "");
  const [problem, setProblem] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = languageTag.safeParse(typed.trim());
    if (read.success) answer(read.data);
    else setProblem("Write the short name of a language, such as de, ru or zh-Hans.");
  };
  return (
    <Dialog title="Words in another language" leave={() => answer(undefined)}>
      <form onSubmit={submit}>
        <label className="fld">
          <span>Language</span>
          <input className="inp" list="languages" value={typed} onChange={(event) => setTyped(event.target.value)} />
        </label>
        <datalist id="languages">
          {COMMON.map((tag) => (
            <option key={tag} value={tag}>
              {new Intl.DisplayNames("en", { type: "language" }).of(tag)}
            </option>
          ))}
        </datalist>
        <p className="err" role="alert">
          {problem}
        </p>
        <footer>
          {now !== undefined && (
            <button type="button" className="btn" onClick={() => answer(null)}>
              Remove the mark
            </button>
          )}
          <button type="submit" className="btn btn--ink">
            Mark the words
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
