"use client";

import { type FormEvent, useState } from "react";
import { externalAddress, type LinkTarget } from "#domain/body/document.ts";
import { HitList } from "../lookup/hit-list.tsx";
import { PictureHit, StoryHit } from "../lookup/hits.tsx";
import { useKnown } from "../lookup/known.tsx";
import { Dialog } from "./dialog.tsx";

interface LinkDialogProps {
  now: LinkTarget | undefined;
  answer: (target: LinkTarget | null | undefined) => void;
}

const KINDS = { article: "Our article", external: "Address", media: "Picture" } as const;
type Kind = keyof typeof KINDS;

/** Where a link leads: to a story of ours, by number, so that it outlives every change of address; elsewhere; to a picture. */
export function LinkDialog({ now, answer }: LinkDialogProps) {
  const [kind, setKind] = useState<Kind>(now === undefined || now.kind === "unresolved" ? "article" : now.kind);
  return (
    <Dialog title={now === undefined ? "Add a link" : "Change the link"} leave={() => answer(undefined)}>
      <fieldset className="seg" aria-label="Where it leads">
        {(Object.keys(KINDS) as Kind[]).map((one) => (
          <button key={one} type="button" aria-pressed={kind === one} onClick={() => setKind(one)}>
            {KINDS[one]}
          </button>
        ))}
      </fieldset>
      {kind === "external" ? <AddressForm now={now} answer={answer} /> : <Chooser kind={kind} answer={answer} />}
      {now !== undefined && (
        <footer>
          <button type="button" className="btn" onClick={() => answer(null)}>
            Remove the link
          </button>
        </footer>
      )}
    </Dialog>
  );
}

function Chooser({ kind, answer }: { kind: "article" | "media"; answer: LinkDialogProps["answer"] }) {
  const { learn } = useKnown();
  if (kind === "media")
    return (
      <HitList
        kind="pictures"
        label="Search the library"
        className="hits--pictures"
        keyOf={({ hash }) => hash}
        show={(picture) => <PictureHit picture={picture} />}
        choose={({ hash }) => answer({ kind: "media", hash })}
      />
    );
  return (
    <HitList
      kind="stories"
      label="Search stories by headline or number"
      keyOf={({ id }) => String(id)}
      show={(story) => <StoryHit story={story} />}
      choose={(story) => {
        learn({ stories: { [story.id]: story } });
        answer({ kind: "article", id: story.id });
      }}
    />
  );
}

/** What was typed as an address, with the scheme people leave out. */
function completed(typed: string): string {
  const address = typed.trim();
  if (/^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(address)) return `mailto:${address}`;
  return /^[a-z][a-z\d+.-]*:/i.test(address) || address === "" ? address : `https://${address}`;
}

function AddressForm({ now, answer }: LinkDialogProps) {
  const [typed, setTyped] = useState(now?.kind === "external" || now?.kind === "unresolved" ? now.href : "");
  const [problem, setProblem] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = externalAddress.safeParse(completed(typed));
    if (read.success) answer({ kind: "external", href: read.data });
    else setProblem("Write a web address such as https://example.org/page, an e-mail address, or tel: and a number.");
  };
  return (
    <form onSubmit={submit} noValidate>
      <label className="fld">
        <span>Address</span>
        <input className="inp" inputMode="url" value={typed} onChange={(event) => setTyped(event.target.value)} />
      </label>
      <p className="err" role="alert">
        {problem}
      </p>
      <footer>
        <button type="submit" className="btn btn--ink">
          Set the link
        </button>
      </footer>
    </form>
  );
}
