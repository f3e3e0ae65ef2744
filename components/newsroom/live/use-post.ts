import { useState } from "react";
import { EMPTY_DOCUMENT } from "#domain/body/document.ts";
import type { DeskPost } from "#domain/live/desk-post.ts";
import type { Writer } from "./live-desk.tsx";
import { clear, type KeptDraft, putUp, takeDown } from "./shelf.ts";
import type { Desk } from "./use-coverage.ts";

export interface UsePost {
  desk: Desk;
  writer: Writer;
  /** The post that is changed, as it was opened; absent for a new one. */
  post?: { opened: DeskPost; draft: KeptDraft };
  /** Words to begin a new one with. */
  given?: KeptDraft | undefined;
  /** Called when a change is done or given up. */
  leave?: (() => void) | undefined;
}

/** A post while it is written: its words are kept on this device until they are posted, and never sent over another's unseen. */
export function usePost({ desk, writer, post, given, leave }: UsePost) {
  const { id, posts } = desk.coverage;
  const shelf = post === undefined ? "new" : String(post.opened.id);
  const [draft, setDraft] = useState(() => begin(id, shelf, writer, post?.draft ?? given));
  const [problem, setProblem] = useState("");
  const [said, tell] = useState("");
  const [round, setRound] = useState(0);
  const now = post && posts.find((one) => one.id === post.opened.id);
  const theirs = now && (now.revision !== draft.base || now.deletedAt !== null) ? now : undefined;
  const edit = (change: Partial<KeptDraft>) => {
    const next = { ...draft, ...change };
    setDraft(next);
    putUp(id, shelf, next);
  };
  const giveUp = () => {
    clear(id, shelf);
    leave?.();
  };
  const send = async () => {
    if (desk.isBusy || theirs !== undefined) return;
    const { token, base, ...sent } = draft;
    const done = await desk.send(
      post ? { kind: "edit", id: post.opened.id, revision: base, post: sent } : { kind: "add", token, post: sent },
    );
    if (!done.ok) return setProblem(done.message);
    giveUp();
    setProblem("");
    setDraft(blank(writer));
    setRound(round + 1);
    tell("Posted.");
  };
  /** What they wrote was looked at: mine may take its place. */
  const goOn = () => {
    setProblem("");
    edit({ base: theirs?.revision ?? draft.base });
  };
  return { draft, edit, send, giveUp, goOn, theirs, problem, said, tell, round };
}

function begin(id: number, shelf: string, writer: Writer, given: KeptDraft | undefined): KeptDraft {
  return (shelf === "new" ? (given ?? takeDown(id, shelf)) : (takeDown(id, shelf) ?? given)) ?? blank(writer);
}

function blank({ author }: Writer): KeptDraft {
  return {
    ...{ at: "", headline: "", by: author, isKey: false, isPinned: false, body: EMPTY_DOCUMENT },
    ...{ token: crypto.randomUUID(), base: 0 },
  };
}
