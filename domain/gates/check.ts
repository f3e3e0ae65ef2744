import type { Draft } from "#domain/articles/draft.ts";
import { checkBody } from "#domain/gates/body.ts";
import type { GateFacts } from "#domain/gates/facts.ts";
import { checkFields } from "#domain/gates/fields.ts";
import type { Gate } from "#domain/gates/gate.ts";
import { checkPictures } from "#domain/gates/pictures.ts";
import { checkQuotation } from "#domain/gates/quotation.ts";

const ORDER: Record<Gate["severity"], number> = { stop: 0, warn: 1, hint: 2 };

/** Everything to be looked at before a text goes out: stops first, each group in reading order. It changes nothing. */
export function checkDraft(content: Draft, facts: GateFacts): Gate[] {
  const gates = [
    ...checkFields(content, facts),
    ...checkPictures(content, facts),
    ...checkBody(content, facts),
    ...checkQuotation(content),
  ];
  return gates.sort((one, other) => ORDER[one.severity] - ORDER[other.severity]);
}
