import type { ReactNode } from "react";
import { site } from "#site.ts";

interface DoorFrameProps {
  heading: string;
  children: ReactNode;
}

/** The screen before the newsroom: the name of the paper and a form at one side, a picture of its place beside it. */
export function DoorFrame({ heading, children }: DoorFrameProps) {
  return (
    <main className="si" id="main">
      <div className="si-form">
        <a className="mark" href="/">
          <span>{site.nameplate.light}</span> {site.nameplate.heavy}
        </a>
        <h1>{heading}</h1>
        {children}
      </div>
      <img src="/door.webp" alt="" width="1600" height="1067" />
    </main>
  );
}
