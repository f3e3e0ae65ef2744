"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Draft } from "#domain/articles/draft.ts";
import { sameTree } from "#domain/body/normalise.ts";
import { openText, saveText } from "../services.ts";
import type { Standing, StoryText } from "../story-text.ts";
import { Keeper, type Keeping } from "./keeper.ts";
import { useShelf } from "./use-shelf.ts";

/** The words of a story while someone writes: as they are now, where they are kept, and what stands in the way. */
export function useStory(opened: StoryText, staff: number) {
  const [story, setStory] = useState(opened);
  const [draft, setDraft] = useState(opened.content);
  const [keeping, setKeeping] = useState<Keeping>(() => savedAs(opened));
  /** The words both sides of a conflict grew from. */
  const base = useRef<Pick<StoryText, "content" | "revision">>(opened);
  const shelf = useShelf({ story: opened.id, staff, saved: opened.content });
  const latest = useRef(draft);
  const keeper = useKeeper(opened, shelf, {
    tell: setKeeping,
    saved: (content, revision) => {
      base.current = { content, revision };
    },
  });
  useRetries(keeper, keeping);
  const put = useCallback((content: Draft) => {
    latest.current = content;
    setDraft(content);
  }, []);
  const edit = useCallback(
    (part: Partial<Draft>) => {
      put({ ...latest.current, ...part });
      keeper.change(latest.current);
    },
    [keeper, put],
  );
  const theirs = useTheirs(opened.id, keeping.kind === "conflict");
  /** After a conflict: these words, on top of the other person's. One's own stay on the device if they are others. */
  const settle = (content: Draft) => {
    if (theirs === undefined) return;
    if (!sameTree(content, latest.current)) shelf.putAside(opened.revision, latest.current);
    put(content);
    base.current = theirs;
    keeper.settle(content, theirs.revision);
  };
  /** Asks how the story stands now: after it moved, or someone took over. Words that are not saved yet stay. */
  const renew = async () => {
    // First: an answer from before that save would bring back the words it replaced.
    await keeper.flush();
    const answer = await openText(opened.id).catch(() => undefined);
    if (!answer?.ok) return;
    setStory(answer.value);
    if (!keeper.rebase(answer.value.revision)) return;
    base.current = answer.value;
    put(answer.value.content);
    setKeeping(savedAs(answer.value));
  };
  const flush = async () => ((await keeper.flush()) ? base.current.revision : undefined);
  return {
    ...{ story, draft, edit, keeping, isChangedSince: useLastKnown(keeping), theirs, settle, renew, flush },
    /** The revision that readers of a preview see. */
    savedRevision: base.current.revision,
    hear: (standing: Standing) => (standsSo(story, keeping, standing) ? undefined : renew()),
    retry: () => keeper.retry(),
    base: () => base.current.content,
    offers: shelf.offers,
    forget: shelf.forget,
  };
}

/** Whether the words that were saved last wait to go out: what is said of it does not come and go with each save. */
function useLastKnown(keeping: Keeping): boolean {
  const last = useRef(false);
  if (keeping.kind === "saved") last.current = keeping.isChangedSince;
  return last.current;
}

function savedAs({ revision, savedAt, isChangedSince }: StoryText): Keeping {
  return { kind: "saved", revision, savedAt, isChangedSince };
}

/** Whether nothing moved the story meanwhile: not its hour, and nobody else. While words are on their way nobody knows whether they are out. */
function standsSo(story: StoryText, keeping: Keeping, { state, failed, isChangedSince }: Standing): boolean {
  const isKnown = keeping.kind !== "saved" || keeping.isChangedSince === isChangedSince;
  return isKnown && story.state === state && story.failed.map(({ id }) => id).join() === failed.join();
}

interface Told {
  tell: (keeping: Keeping) => void;
  saved: (content: Draft, revision: number) => void;
}

/** The keeper of a story's words, for as long as it is open. */
function useKeeper(
  { id, revision: first }: StoryText,
  { put, clear }: Pick<ReturnType<typeof useShelf>, "put" | "clear">,
  told: Told,
): Keeper {
  const calls = useRef(told);
  calls.current = told;
  return useMemo(() => {
    const save = async (revision: number, content: Draft) => {
      const answer = await saveText(id, revision, content);
      if (answer.ok) calls.current.saved(content, answer.value.revision);
      return answer;
    };
    const after = (milliseconds: number, work: () => void) => {
      const timer = setTimeout(work, milliseconds);
      return () => clearTimeout(timer);
    };
    return new Keeper(
      { save, shelve: put, clearShelf: clear, tell: (keeping) => calls.current.tell(keeping), after },
      first,
    );
  }, [id, first, put, clear]);
}

/** The other person's text, while there is a conflict. */
function useTheirs(id: number, hasConflict: boolean): StoryText | undefined {
  const [theirs, setTheirs] = useState<StoryText>();
  useEffect(() => {
    if (!hasConflict) return setTheirs(undefined);
    void openText(id)
      .then((answer) => answer.ok && setTheirs(answer.value))
      .catch(() => undefined);
  }, [hasConflict, id]);
  return theirs;
}

/** Tries again when the connection or the writer comes back, and asks before a tab with unsaved words closes. */
function useRetries(keeper: Keeper, keeping: Keeping): void {
  useEffect(() => {
    const retry = () => keeper.retry();
    const ifSeen = () => {
      if (document.visibilityState === "visible") keeper.retry();
      else void keeper.flush();
    };
    addEventListener("online", retry);
    addEventListener("focus", retry);
    document.addEventListener("visibilitychange", ifSeen);
    return () => {
      removeEventListener("online", retry);
      removeEventListener("focus", retry);
      document.removeEventListener("visibilitychange", ifSeen);
    };
  }, [keeper]);
  const isUnsaved = keeping.kind === "unsaved" || keeping.kind === "conflict";
  useEffect(() => {
    if (!isUnsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [isUnsaved]);
}
