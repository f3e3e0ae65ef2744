import type { ReactNode } from "react";

interface SectionProps {
  heading: string;
  about?: string;
  children: ReactNode;
}

/** One matter of a page of settings: what it is at one side, what can be done about it at the other. */
export function Section({ heading, about, children }: SectionProps) {
  return (
    <section className="set" aria-label={heading}>
      <div>
        <h2>{heading}</h2>
        {about && <p className="muted">{about}</p>}
      </div>
      <div>{children}</div>
    </section>
  );
}
