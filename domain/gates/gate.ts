/** Where a gate points: a field of the draft by its name, or a node of the body by its way from the root. */
export type GatePlace = { field: string } | { node: number[] };

export const GATE_CODES = [
  "headline-missing",
  "headline-long",
  "front-headline-long",
  "search-headline-long",
  "standfirst-missing",
  "standfirst-long",
  "text-missing",
  "section-missing",
  "author-missing",
  "dateline-missing",
  "on-hold",
  "to-come",
  "picture-missing",
  "picture-small",
  "alt-missing",
  "alt-is-a-name",
  "caption-missing",
  "credit-missing",
  "licence-missing",
  "licence-ended",
  "link-nowhere",
  "link-unresolved",
  "link-to-itself",
  "link-unknown",
  "link-withdrawn",
  "link-unpublished",
  "card-unknown",
  "card-withdrawn",
  "card-unpublished",
  "card-embargoed",
  "quotation-unbalanced",
] as const;
export type GateCode = (typeof GATE_CODES)[number];

/** Something to be looked at before a story goes out. Nothing is ever changed by it. */
export interface Gate {
  code: GateCode;
  /** A stop keeps the story in until it is mended or an editor says why not; the others only speak. */
  severity: "stop" | "warn" | "hint";
  /** What is wrong and what to do, for whoever is writing. */
  message: string;
  place: GatePlace;
}

/** By which the same fault is known again, wherever the paragraphs around it moved to. */
export function keyOf({ code, message }: Gate): string {
  return `${code} ${message}`;
}
