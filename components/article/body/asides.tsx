import type { ReactNode } from "react";

/** Words of others, set off. */
export function Quote({ children }: { children: ReactNode }) {
  return <blockquote className="quote">{children}</blockquote>;
}

interface PullQuoteProps {
  by: string;
  post: string;
  children: ReactNode;
}

/** A sentence pulled out under a heavy rule, with who said it. */
export function PullQuote({ by, post, children }: PullQuoteProps) {
  return (
    <blockquote className="pull">
      {children}
      {by !== "" && (
        <footer>
          <b>{by}</b>
          {post !== "" && `, ${post}`}
        </footer>
      )}
    </blockquote>
  );
}

interface AsideProps {
  title: string;
  children: ReactNode;
}

/** Something beside the story: figures, a short history. */
export function Aside({ title, children }: AsideProps) {
  return (
    <div className="wash aside" role="note">
      {title !== "" && <p className="aside__h">{title}</p>}
      {children}
    </div>
  );
}
