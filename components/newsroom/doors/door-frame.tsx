import type { ReactNode } from "react";
import { site } from "#site.ts";

/** The screen before the newsroom: the name of the paper and a form at one side, a picture of the paper's place beside it. */
export function DoorFrame({ children }: { children: ReactNode }) {
  return (
    <main className="si" id="main">
      <div className="si-form">
        <a className="mark" href="/">
          <span>{site.nameplate.light}</span> {site.nameplate.heavy}
        </a>
        {children}
      </div>
      <div className="si-art" />
    </main>
  );
}
