import type { Reader, Tx } from "#db/client.ts";
import { and, eq, gt, inArray, lt } from "#db/operators.ts";
import { redirects } from "#db/schema/redirects.ts";
import { addressKey, readPath, withThoseAbove } from "#domain/redirects/address.ts";
import { Refusal } from "#domain/refusal.ts";
import { answersByItself } from "#newsroom/addresses.ts";
import type { Desk } from "#newsroom/authorise.ts";

/** The steps that verbs about redirects are made of; permission and transaction are theirs. */

export interface Redirection {
  from: string;
  to: string;
  /** Whether everything below the address moved with it. */
  below?: boolean;
}

/**
 * Writes one redirect so that it and all that led to its old address take one hop.
 * @throws Refusal when the old address answers by itself, or the new one does not, or it would lead in a circle
 */
export async function writeRedirect(
  tx: Tx,
  desk: Desk,
  { from, to, below = false }: Redirection,
): Promise<"added" | "changed" | "unchanged"> {
  const key = addressKey(from);
  const path = readPath(from.replace(/^https?:\/\/[^/?#]+/i, "").replace(/[?#].*$/, ""));
  if (key === undefined || path === undefined) throw new Refusal("invalid", `“${from}” is not an address.`);
  if (await answersByItself(tx, path)) {
    throw new Refusal("conflict", `${path} answers by itself: a redirect would never be asked.`);
  }
  const target = await findTarget(tx, { from: key, to, below });
  const [known] = await tx.select().from(redirects).where(eq(redirects.from, key));
  if (known?.to === target && known.below === below) return "unchanged";
  const row = { to: target, below, at: desk.now, by: desk.actor.name };
  await tx
    .insert(redirects)
    .values({ from: key, ...row })
    .onConflictDoUpdate({ target: redirects.from, set: row });
  await leadOn(tx, [key, path], target, below);
  return known ? "changed" : "added";
}

/** Where the redirect ends, with redirects on the way followed. */
async function findTarget(tx: Tx, { from, to, below }: Required<Redirection>): Promise<string> {
  if (/^https?:\/\//i.test(to.trim())) return readElsewhere(to.trim());
  const path = to.trim().startsWith("/") ? readPath(to.trim()) : undefined;
  if (path === undefined) throw new Refusal("invalid", `“${to}” is neither a path of this paper nor a web address.`);
  const target = (await findLeading(tx, path)) ?? path;
  const key = addressKey(target) ?? target;
  if (key === from || (below && key.startsWith(`${from}/`))) {
    throw new Refusal("conflict", `From ${from} to ${to} would lead in a circle.`);
  }
  if (/^https?:/.test(target) || (await answersByItself(tx, target))) return target;
  throw new Refusal("not-found", `${target} leads nowhere: there is no such page here.`);
}

function readElsewhere(address: string): string {
  if (!URL.canParse(address)) throw new Refusal("invalid", `“${address}” is not a web address.`);
  return new URL(address).href;
}

/** Where a path leads that does not answer by itself; undefined when it answers, or leads nowhere. */
export async function findLeading(from: Reader, path: string): Promise<string | undefined> {
  if (await answersByItself(from, path)) return undefined;
  for (const { key, rest } of withThoseAbove(addressKey(path) ?? path)) {
    const [row] = await from.select().from(redirects).where(eq(redirects.from, key));
    if (row && (rest === "" || row.below)) return row.to + rest;
  }
  return undefined;
}

/** What led to the old address now leads to the new one. */
async function leadOn(tx: Tx, old: readonly string[], target: string, below: boolean): Promise<void> {
  await tx
    .update(redirects)
    .set({ to: target })
    .where(inArray(redirects.to, [...new Set(old)]));
  for (const start of below ? new Set(old) : []) {
    // "0" is the character after "/": exactly the paths that begin with it lie in between.
    const rows = await tx
      .select()
      .from(redirects)
      .where(and(gt(redirects.to, `${start}/`), lt(redirects.to, `${start}0`)));
    for (const { from, to } of rows) {
      await tx
        .update(redirects)
        .set({ to: target + to.slice(start.length) })
        .where(eq(redirects.from, from));
    }
  }
}
