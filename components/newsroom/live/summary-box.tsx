"use client";

import type { Editor } from "@tiptap/core";
import { useState } from "react";
import { inOrder } from "#components/ui/in-order.tsx";
import type { Document } from "#domain/body/document.ts";
import { blockLines } from "#domain/history/block-lines.ts";
import { TextField } from "../editor/text/text-field.tsx";
import { hourOf } from "./hour.ts";
import type { Writer } from "./live-desk.tsx";
import { NOT_IN_POSTS } from "./post-editor.tsx";
import { clear, putUp, takeDown } from "./shelf.ts";
import type { Desk } from "./use-coverage.ts";

const SHELF = "summary";
const NO_POST = { at: "", headline: "", by: "", isKey: false, isPinned: false, token: "a summary" };

interface SummaryBoxProps {
  desk: Desk;
  writer: Writer;
  siteUrl: string;
  isOpen: boolean;
}

/** What is known so far, as it stands above the posts, and a place to write it anew. */
export function SummaryBox({ desk, writer, siteUrl, isOpen }: SummaryBoxProps) {
  const { summary } = desk.coverage;
  const [isWriting, setWriting] = useState(false);
  return (
    <section className="box" aria-labelledby="summary">
      <h2 id="summary">What we know</h2>
      <p className="muted">
        {summary.at === null ? "The opening of the story’s text." : `By ${summary.by}, ${hourOf(summary.at)}`}
      </p>
      {isWriting && isOpen ? (
        <Writing {...{ desk, writer, siteUrl }} leave={() => setWriting(false)} />
      ) : (
        <>
          <div className="live-desk__known">
            {inOrder(blockLines(summary.body), (line) => (
              <p>{line}</p>
            ))}
          </div>
          {isOpen && (
            <button type="button" className="btn" onClick={() => setWriting(true)}>
              Write the summary
            </button>
          )}
        </>
      )}
    </section>
  );
}

function Writing({ desk, writer, siteUrl, leave }: Omit<SummaryBoxProps, "isOpen"> & { leave: () => void }) {
  const { summary, language } = desk.coverage;
  const { id } = desk.coverage;
  const [{ base, body }, setWords] = useState(
    () => takeDown(id, SHELF) ?? { base: summary.revision, body: summary.body },
  );
  const [problem, setProblem] = useState("");
  const keep = (words: { base: number; body: Document }) => {
    setWords(words);
    putUp(id, SHELF, { ...NO_POST, ...words });
  };
  const giveUp = () => {
    clear(id, SHELF);
    leave();
  };
  const isOvertaken = summary.revision !== base;
  const send = async () => {
    if (desk.isBusy || isOvertaken) return;
    const done = await desk.send({ kind: "summary", revision: base, body });
    if (done.ok) giveUp();
    else setProblem(done.message);
  };
  return (
    <div className="post-form">
      <TextField
        label="What we know"
        without={NOT_IN_POSTS}
        {...{ body, language, siteUrl }}
        writer={writer.name}
        isEditable
        change={(words) => keep({ base, body: words })}
        tell={setProblem}
        saveNow={() => void send()}
        note={() => undefined}
        opened={toEnd}
      >
        {null}
      </TextField>
      {isOvertaken && (
        <section className="say say--no" role="alert" aria-label="Changed by somebody else">
          <p>{summary.by || "Somebody"} wrote another summary meanwhile. Now it says:</p>
          <blockquote>
            {inOrder(blockLines(summary.body), (line) => (
              <p>{line}</p>
            ))}
          </blockquote>
          <button type="button" className="btn" onClick={() => keep({ base: summary.revision, body })}>
            Go on with mine
          </button>
        </section>
      )}
      {problem !== "" && (
        <p className="say say--no" role="alert">
          {problem}
        </p>
      )}
      <div className="row">
        <button
          type="button"
          className="btn btn--ink"
          aria-disabled={desk.isBusy || isOvertaken}
          onClick={() => void send()}
        >
          Show it to readers
        </button>
        <button type="button" className="btn" onClick={giveUp}>
          Leave it as it was
        </button>
      </div>
      <p className="muted">A first line that ends in a colon is its title, as “What we know at 12:45:”.</p>
    </div>
  );
}

function toEnd(editor: Editor): void {
  editor.commands.focus("end");
}
