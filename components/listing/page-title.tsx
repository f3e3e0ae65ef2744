import type { ReactNode } from "react";

interface PageTitleProps {
  title: string;
  text?: string;
  children?: ReactNode;
}

/** The name of a page of many stories, and what it is. */
export function PageTitle({ title, text, children }: PageTitleProps) {
  return (
    <header className="title">
      <h1>{title}</h1>
      {text !== undefined && text !== "" && <p>{text}</p>}
      {children}
    </header>
  );
}
