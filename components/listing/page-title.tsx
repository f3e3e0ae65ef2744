import type { ReactNode } from "react";
import type { Spoken } from "#domain/words/edition.ts";

interface PageTitleProps {
  title: string;
  text?: string;
  /** Where the title or the text is in another language than the page. */
  spoken?: { title?: Spoken; text?: Spoken };
  children?: ReactNode;
}

/** The name of a page of many stories, and what it is. */
export function PageTitle({ title, text, spoken, children }: PageTitleProps) {
  return (
    <header className="title">
      <h1 {...spoken?.title}>{title}</h1>
      {text !== undefined && text !== "" && <p {...spoken?.text}>{text}</p>}
      {children}
    </header>
  );
}
