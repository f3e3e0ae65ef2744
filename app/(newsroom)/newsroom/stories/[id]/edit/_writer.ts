import type { Writer } from "#components/newsroom/editor/story-text.ts";
import { isPermitted } from "#domain/staff/permissions.ts";
import type { Desk } from "#newsroom/authorise.ts";

/** Whoever is at the desk, as the editor knows them. */
export function writerAt({ actor: { id, name, role } }: Desk): Writer {
  return {
    id,
    name,
    may: {
      approve: isPermitted(role, "story:approve"),
      publish: isPermitted(role, "story:publish"),
      correct: isPermitted(role, "story:correct"),
      withdraw: isPermitted(role, "story:withdraw"),
    },
  };
}
