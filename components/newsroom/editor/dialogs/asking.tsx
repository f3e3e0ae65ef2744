"use client";

import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import type { LinkTarget } from "#domain/body/document.ts";
import type { FoundPicture, FoundStory } from "../story-text.ts";
import { EmbedDialog, type EmbedWords } from "./embed-dialog.tsx";
import { LanguageDialog } from "./language-dialog.tsx";
import { LinkDialog } from "./link-dialog.tsx";
import { PictureDialog } from "./picture-dialog.tsx";
import { StoryDialog } from "./story-dialog.tsx";

/** Questions an insertion may have. Each is answered, or left: undefined. `null` takes away what was there. */
export interface Ask {
  pictures(many: boolean): Promise<FoundPicture[] | undefined>;
  story(title: string): Promise<FoundStory | undefined>;
  link(now: LinkTarget | undefined): Promise<LinkTarget | null | undefined>;
  embed(): Promise<EmbedWords | undefined>;
  language(now: string | undefined): Promise<string | null | undefined>;
}

const Context = createContext<Ask | undefined>(undefined);

/** One question at a time, whoever asks. */
export function Asking({ children }: { children: ReactNode }) {
  const [question, setQuestion] = useState<ReactNode>(null);
  const ask = useMemo<Ask>(() => {
    const put = <Answer,>(show: (answer: (value: Answer | undefined) => void) => ReactNode) =>
      new Promise<Answer | undefined>((resolve) => {
        setQuestion(
          show((value) => {
            setQuestion(null);
            resolve(value);
          }),
        );
      });
    return {
      pictures: (many) => put<FoundPicture[]>((answer) => <PictureDialog many={many} answer={answer} />),
      story: (title) => put<FoundStory>((answer) => <StoryDialog title={title} answer={answer} />),
      link: (now) => put<LinkTarget | null>((answer) => <LinkDialog now={now} answer={answer} />),
      embed: () => put<EmbedWords>((answer) => <EmbedDialog answer={answer} />),
      language: (now) => put<string | null>((answer) => <LanguageDialog now={now} answer={answer} />),
    };
  }, []);
  return (
    <Context value={ask}>
      {children}
      {question}
    </Context>
  );
}

export function useAsk(): Ask {
  const ask = useContext(Context);
  if (ask === undefined) throw new Error("Nobody can be asked outside the editor.");
  return ask;
}
