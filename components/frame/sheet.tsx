import type { ReactNode } from "react";
import { Bar } from "#components/frame/bar.tsx";
import { Footer } from "#components/frame/footer.tsx";
import { KeptCopy } from "#components/frame/kept-copy.tsx";
import { Nameplate } from "#components/frame/nameplate.tsx";
import { SectionNav } from "#components/frame/section-nav.tsx";
import { type Edition, inWords } from "#domain/words/edition.ts";

interface SheetProps {
  edition: Edition;
  children: ReactNode;
  /** The nameplate of the front instead of the bar of inner pages. */
  front?: boolean;
  /** Shows the sections below the bar; a slug marks the one the page is in. */
  sections?: string | true;
  /** Above the text and outside of it: what is live. */
  banner?: ReactNode;
}

/** What every page stands in: the way past the furniture, head, text, foot. */
export function Sheet({ edition, children, front = false, sections, banner }: SheetProps) {
  return (
    <>
      <a className="skip" href="#main" {...inWords(edition)}>
        {edition.words.frame.skip}
      </a>
      <header {...inWords(edition)}>
        {front ? <Nameplate edition={edition} /> : <Bar edition={edition} />}
        {(front || sections !== undefined) && (
          <SectionNav edition={edition} {...(typeof sections === "string" ? { current: sections } : {})} />
        )}
      </header>
      <KeptCopy edition={edition} />
      {banner}
      <main id="main" tabIndex={-1} className={front ? "front" : "page"}>
        {children}
      </main>
      <Footer edition={edition} />
    </>
  );
}
