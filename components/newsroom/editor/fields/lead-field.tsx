"use client";

import { useState } from "react";
import type { Draft, LeadUse } from "#domain/articles/draft.ts";
import { inlineText } from "#domain/body/plain-text.ts";
import { retype } from "#domain/body/retype.ts";
import { useAsk } from "../dialogs/asking.tsx";
import { useKnown } from "../lookup/known.tsx";
import { Thumb } from "../lookup/thumb.tsx";
import { AttributeField } from "../text/views/attribute-field.tsx";

interface LeadFieldProps {
  lead: LeadUse | null;
  edit: (part: Partial<Draft>) => void;
}

/** The picture at the head of the article. */
export function LeadField({ lead, edit }: LeadFieldProps) {
  const ask = useAsk();
  const [isOpen, setOpen] = useState(false);
  const change = async () => {
    const [chosen] = (await ask.pictures(false)) ?? [];
    if (chosen === undefined) return;
    const { hash, name, alt, credit, caption } = chosen;
    edit({ lead: { media: hash, src: name, alt, credit, caption: retype([], caption) } });
    setOpen(alt === "" || caption === "" || credit === "");
  };
  return (
    <section className="blk" data-field="lead" aria-label="Lead picture">
      <LeadWord lead={lead} />
      <span className="push row">
        {lead !== null && (
          <button type="button" className="btn" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            Details
          </button>
        )}
        <button type="button" className="btn" onClick={change}>
          {lead === null ? "Choose a picture" : "Change"}
        </button>
      </span>
      {lead !== null && isOpen && <LeadForm lead={lead} edit={edit} />}
    </section>
  );
}

function LeadWord({ lead }: { lead: LeadUse | null }) {
  const { known } = useKnown();
  const picture = lead?.media ? known.pictures[lead.media] : undefined;
  const missing =
    lead === null
      ? []
      : [
          ...(lead.alt === "" ? ["alt text"] : []),
          ...(lead.caption.length === 0 ? ["caption"] : []),
          ...(lead.credit === "" ? ["credit"] : []),
        ];
  return (
    <>
      {picture ? <Thumb picture={picture} alt={lead?.alt ?? ""} /> : <span className="thumb thumb--none" />}
      <div>
        <span className="muted">Lead picture</span>
        <b>{lead === null ? "None chosen" : inlineText(lead.caption) || lead.src || "Without a caption"}</b>
        {lead !== null && (
          <span className={missing.length === 0 ? "muted" : "warn"}>
            {missing.length === 0 ? "Alt text, caption and credit written." : `No ${missing.join(", no ")}.`}
          </span>
        )}
      </div>
    </>
  );
}

function LeadForm({ lead, edit }: { lead: LeadUse; edit: LeadFieldProps["edit"] }) {
  const set = (part: Partial<LeadUse>) => edit({ lead: { ...lead, ...part } });
  return (
    <div className="blk__fields">
      <AttributeField
        label="Alt text: what the picture shows, for those who do not see it"
        lines={2}
        most={2000}
        value={lead.alt}
        change={(alt) => set({ alt })}
      />
      <AttributeField
        label="Caption"
        lines={2}
        most={2000}
        value={inlineText(lead.caption)}
        change={(words) => set({ caption: retype(lead.caption, words) })}
      />
      <AttributeField label="Credit" most={500} value={lead.credit} change={(credit) => set({ credit })} />
      <button type="button" className="btn" onClick={() => edit({ lead: null })}>
        Take the lead picture out
      </button>
    </div>
  );
}
