import type { FrontMatterChange, FrontMatterRead } from "#domain/articles/file/front-matter.ts";
import type { ImportedChange, ImportedDraft } from "#domain/articles/imported.ts";
import { instantOf } from "#domain/body/markdown/local-time.ts";
import { MarkdownProblem } from "#domain/body/markdown/problem.ts";

/** What was done to the article after its release, each change on top of the one before. */
export function readChanges(
  { front, lineOf, rest }: FrontMatterRead,
  readDraft: (text: string) => ImportedDraft,
  timeZone: string,
): ImportedChange[] {
  let text = rest;
  return front.changes.map((change, nth) => {
    const problem = (field: string, reason: string) =>
      new MarkdownProblem(lineOf(["changes", nth, field]), `changes.${nth}.${field}: ${reason}`);
    const at = instantOf(change.at, timeZone);
    if (at === undefined) throw problem("at", `“${change.at}” is no time: 2026-11-17T09:42`);
    refuseWithoutReason(change, problem);
    if (change.kind === "withdrawal") return { kind: change.kind, at, note: change.note };
    text = replaced(text, change.replace, (reason) => problem("replace", reason));
    return { kind: change.kind, at, note: change.note, draft: readDraft(text) };
  });
}

type Problem = (field: string, reason: string) => MarkdownProblem;

function refuseWithoutReason({ kind, note, replace }: FrontMatterChange, problem: Problem): void {
  if ((kind === "correction" || kind === "withdrawal") && note.trim() === "")
    throw problem("note", `a ${kind} says why in its note`);
  if (kind === "withdrawal" && replace.length > 0) throw problem("replace", "a withdrawal replaces nothing");
}

function replaced(
  text: string,
  pairs: readonly (readonly [string, string])[],
  problem: (reason: string) => MarkdownProblem,
): string {
  return pairs.reduce((current, [was, is]) => {
    const [before = "", after, ...more] = current.split(was);
    if (after === undefined) throw problem(`“${was}” is not in the text`);
    if (more.length > 0) throw problem(`“${was}” is in the text ${more.length + 1} times`);
    return before + is + after;
  }, text);
}
