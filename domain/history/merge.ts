import { diffArrays } from "diff";
import type { Draft } from "#domain/articles/draft.ts";
import type { Block } from "#domain/body/document.ts";
import { sameTree } from "#domain/body/normalise.ts";

export type Side = "mine" | "theirs";

/** A stretch of two bodies: the same in both, or as each of two people left it. */
export type Stretch =
  | { kind: "same"; blocks: Block[] }
  | { kind: "differs"; mine: Block[]; theirs: Block[]; changedBy: Side | "both" };

/** Two texts that grew from one: which of their fields differ, and the body in stretches. */
export interface Parting {
  fields: { name: DraftField; changedBy: Side | "both" }[];
  body: Stretch[];
}

export type DraftField = Exclude<keyof Draft, "body">;

/** What each of two people made of the text `base`. Of a stretch that only one of them touched, that one is named. */
export function partingOf(base: Draft, mine: Draft, theirs: Draft): Parting {
  const names = Object.keys(mine).filter((name): name is DraftField => name !== "body" && name in theirs);
  const fields = names
    .filter((name) => !sameTree(mine[name], theirs[name]))
    .map((name) => ({
      name,
      changedBy: whoChanged(!sameTree(mine[name], base[name]), !sameTree(theirs[name], base[name])),
    }));
  return { fields, body: stretchesOf(base.body.content, mine.body.content, theirs.body.content) };
}

function whoChanged(iDid: boolean, theyDid: boolean): Side | "both" {
  if (iDid && theyDid) return "both";
  return theyDid ? "theirs" : "mine";
}

/** Every block that all three have holds the texts together; what lies between two of those is compared as one stretch. */
function stretchesOf(base: Block[], mine: Block[], theirs: Block[]): Stretch[] {
  const [inMine, inTheirs] = [placesIn(base, mine), placesIn(base, theirs)];
  const stretches: Stretch[] = [];
  const from = { base: 0, mine: 0, theirs: 0 };
  const closeAt = (to: typeof from) => {
    const [was, one, other] = [
      base.slice(from.base, to.base),
      mine.slice(from.mine, to.mine),
      theirs.slice(from.theirs, to.theirs),
    ];
    if (one.length + other.length === 0) return;
    if (sameTree(one, other)) stretches.push({ kind: "same", blocks: one });
    else
      stretches.push({
        kind: "differs",
        mine: one,
        theirs: other,
        changedBy: whoChanged(!sameTree(was, one), !sameTree(was, other)),
      });
  };
  base.forEach((block, index) => {
    const [atMine, atTheirs] = [inMine.get(index), inTheirs.get(index)];
    if (atMine === undefined || atTheirs === undefined) return;
    closeAt({ base: index, mine: atMine, theirs: atTheirs });
    stretches.push({ kind: "same", blocks: [block] });
    Object.assign(from, { base: index + 1, mine: atMine + 1, theirs: atTheirs + 1 });
  });
  closeAt({ base: base.length, mine: mine.length, theirs: theirs.length });
  return joined(stretches);
}

/** Where each block of one body stands in another, of those that stayed. */
function placesIn(base: Block[], other: Block[]): Map<number, number> {
  const places = new Map<number, number>();
  let [at, place] = [0, 0];
  for (const { count, added, removed } of diffArrays(base, other, { comparator: sameTree })) {
    for (let step = 0; !added && !removed && step < count; step += 1) places.set(at + step, place + step);
    if (!added) at += count;
    if (!removed) place += count;
  }
  return places;
}

function joined(stretches: Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const stretch of stretches) {
    const last = result.at(-1);
    if (stretch.kind === "same" && last?.kind === "same") last.blocks = [...last.blocks, ...stretch.blocks];
    else result.push(stretch);
  }
  return result;
}

/** Of each difference, by its place: whose is taken. `both` puts theirs first and mine after it. */
export type Choice = Side | "both";

/** One text of two. What was not chosen is mine. */
export function mergeTexts(
  { mine, theirs }: { mine: Draft; theirs: Draft },
  { fields, body }: Parting,
  chosen: { fields: Partial<Record<DraftField, Side>>; body: Partial<Record<number, Choice>> },
): Draft {
  const taken = fields.filter(({ name }) => chosen.fields[name] === "theirs").map(({ name }) => [name, theirs[name]]);
  const content = body.flatMap((stretch, place): Block[] => {
    if (stretch.kind === "same") return stretch.blocks;
    const choice = chosen.body[place] ?? "mine";
    if (choice === "both") return [...stretch.theirs, ...stretch.mine];
    return stretch[choice];
  });
  return { ...mine, ...Object.fromEntries(taken), body: { type: "doc", content } };
}
