import type { Inline, Mark } from "#domain/body/document.ts";
import { sameTree, textOf } from "#domain/body/normalise.ts";

interface Sign {
  sign: string;
  marks: Mark[];
}

/**
 * A line whose plain words were typed anew, a line break as a newline. What stayed before and after the change keeps its
 * marks; what is new takes those that stand on both sides of it.
 */
export function retype(content: readonly Inline[], words: string): Inline[] {
  const old = content.flatMap(signsOf);
  const fresh = [...words];
  const before = sharedLength(old, fresh);
  const after = sharedLength(old.slice(before).reverse(), fresh.slice(before).reverse());
  const marks = marksBetween(old[before - 1], old[old.length - after]);
  const typed = fresh.slice(before, fresh.length - after).map((sign) => ({ sign, marks }));
  return joined([...old.slice(0, before), ...typed, ...old.slice(old.length - after)]);
}

function signsOf(node: Inline): Sign[] {
  if (node.type === "hardBreak") return [{ sign: "\n", marks: [] }];
  return [...node.text].map((sign) => ({ sign, marks: node.marks ?? [] }));
}

function sharedLength(old: readonly Sign[], fresh: readonly string[]): number {
  const end = old.findIndex(({ sign }, place) => sign !== fresh[place]);
  return end < 0 ? Math.min(old.length, fresh.length) : end;
}

function marksBetween(one: Sign | undefined, other: Sign | undefined): Mark[] {
  return (one?.marks ?? []).filter((mark) => other?.marks.some((its) => sameTree(its, mark)));
}

function joined(signs: readonly Sign[]): Inline[] {
  const line: Inline[] = [];
  for (const { sign, marks } of signs) {
    const last = line.at(-1);
    const next = textOf(sign, marks);
    if (sign === "\n") line.push({ type: "hardBreak" });
    else if (last?.type === "text" && sameTree(last.marks, next.marks)) last.text += sign;
    else line.push(next);
  }
  return line;
}
