"use client";

import type { Editor } from "@tiptap/core";
import { type ReactNode, useCallback, useEffect, useState } from "react";
import { ConflictScreen } from "./conflict/conflict-screen.tsx";
import { Asking } from "./dialogs/asking.tsx";
import { EditorBar } from "./editor-bar.tsx";
import { FailedNotice } from "./failed-notice.tsx";
import { ADVISED } from "./fields/advised.ts";
import { BigField } from "./fields/counted-field.tsx";
import { LeadField } from "./fields/lead-field.tsx";
import { MoreFields } from "./fields/more-fields.tsx";
import { Properties } from "./fields/properties.tsx";
import { goToPlace, noteOn } from "./go-to-place.ts";
import { KeepingHelp } from "./keeping/keeping-word.tsx";
import { Offer } from "./keeping/offer.tsx";
import { useLock } from "./keeping/use-lock.ts";
import { useStory } from "./keeping/use-story.ts";
import { LockNotice } from "./lock-notice.tsx";
import { KnownThings } from "./lookup/known.tsx";
import { PreviewPane, type Tab } from "./preview/preview-pane.tsx";
import type { Moving } from "./release/moves.ts";
import type { Known, StoryText, Writer } from "./story-text.ts";
import { HelpDialog } from "./text/help-dialog.tsx";
import { TextField } from "./text/text-field.tsx";

export interface WritingDeskProps {
  story: StoryText;
  writer: Writer;
  known: Known;
  siteUrl: string;
  move: Moving;
  comments: ReactNode;
  openComments: number;
}

/** Everything a writer has before them: the words, where they stand, what readers will see. */
export function WritingDesk({ known, ...props }: WritingDeskProps) {
  return (
    <KnownThings known={known}>
      <Asking>
        <Desk {...props} />
      </Asking>
    </KnownThings>
  );
}

function Desk({ story: given, writer, siteUrl, move, comments, openComments }: Omit<WritingDeskProps, "known">) {
  // The page may be rendered anew beside someone who writes: what they began with stays what they began with.
  const [opened] = useState(given);
  const desk = useStory(opened, writer.id);
  const isRefused = desk.keeping.kind === "unsaved" && desk.keeping.why === "held";
  const lock = useLock(opened, isRefused, desk);
  const [editor, setEditor] = useState<Editor>();
  const [said, tell] = useSaid();
  const [tab, setTab] = useState<Tab>("preview");
  const { story, draft, edit, keeping, isChangedSince } = desk;
  const goTo = useCallback((place: Parameters<typeof goToPlace>[0]) => goToPlace(place, editor), [editor]);
  const isEditable = lock.other === undefined && story.state !== "withdrawn";
  if (desk.theirs !== undefined && keeping.kind === "conflict")
    return <ConflictScreen base={desk.base()} mine={draft} theirs={desk.theirs} settle={desk.settle} />;
  const done = (words: string) => {
    tell(words);
    void desk.renew();
  };
  return (
    <HelpOnKey>
      <EditorBar {...{ story, writer, keeping, isChangedSince, move, goTo, done }} flush={desk.flush} />
      <Notices {...{ desk, lock, isEditable, said, tell }} />
      <div className="ed">
        <main id="main" className="ed__words">
          <h1 className="vh">Edit: {draft.headline || "a new story"}</h1>
          <fieldset className="form" disabled={!isEditable}>
            <Properties story={story} draft={draft} edit={edit} />
            <BigField
              label="Headline"
              className="ta--h"
              rows={1}
              most={500}
              advised={ADVISED.headline}
              lang={draft.language}
              value={draft.headline}
              change={(headline) => edit({ headline })}
            />
            <BigField
              label="Standfirst"
              className="ta--s"
              rows={2}
              most={2000}
              advised={ADVISED.standfirst}
              lang={draft.language}
              value={draft.standfirst}
              change={(standfirst) => edit({ standfirst })}
            />
            <MoreFields draft={draft} state={story.state} edit={edit} />
            <TextField
              {...{ siteUrl, isEditable, tell }}
              body={draft.body}
              language={draft.language}
              writer={writer.name}
              change={(body) => edit({ body })}
              saveNow={() => void desk.flush()}
              note={(passage) => {
                setTab("comments");
                requestAnimationFrame(() => noteOn(passage));
              }}
              opened={setEditor}
            >
              <LeadField lead={draft.lead} edit={edit} />
            </TextField>
          </fieldset>
        </main>
        <PreviewPane
          {...{ story, draft, siteUrl, goTo, tab, setTab, comments, openComments }}
          revision={desk.savedRevision}
        />
      </div>
    </HelpOnKey>
  );
}

interface NoticesProps {
  desk: ReturnType<typeof useStory>;
  lock: ReturnType<typeof useLock>;
  isEditable: boolean;
  said: string;
  tell: (words: string) => void;
}

/** What the writer has to know before they go on. */
function Notices({ desk, lock, isEditable, said, tell }: NoticesProps) {
  const take = ({ content, key }: (typeof desk.offers)[number]) => {
    desk.edit(content);
    desk.forget(key);
  };
  const takeOver = async () => {
    if (!(await lock.takeOver())) return;
    await desk.renew();
    tell("You have taken over: go on writing.");
    goToPlace({ field: "headline" }, undefined);
  };
  return (
    <div className="notices">
      <KeepingHelp keeping={desk.keeping} retry={desk.retry} />
      <FailedNotice story={desk.story} />
      {lock.other !== undefined && (
        <LockNotice lock={lock.other} isLost={lock.isLost} keeping={desk.keeping} takeOver={takeOver} />
      )}
      {isEditable &&
        desk.offers.map((offer) => (
          <Offer
            key={offer.key}
            offer={offer}
            now={desk.draft}
            take={() => take(offer)}
            discard={() => desk.forget(offer.key)}
          />
        ))}
      <p className="said" role="status">
        {said}
      </p>
    </div>
  );
}

const SAID_FOR = 8000;

/** Something that was done, said for a while. */
function useSaid(): [string, (words: string) => void] {
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (said === "") return;
    const timer = setTimeout(() => setSaid(""), SAID_FOR);
    return () => clearTimeout(timer);
  }, [said]);
  return [said, setSaid];
}

/** A question mark outside of every field shows the keys. */
function HelpOnKey({ children }: { children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      const isField =
        event.target instanceof HTMLElement &&
        event.target.closest("input, textarea, select, [contenteditable=true], dialog") !== null;
      if (event.key === "?" && !isField) setOpen(true);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
  return (
    <>
      {children}
      {isOpen && <HelpDialog leave={() => setOpen(false)} />}
    </>
  );
}
