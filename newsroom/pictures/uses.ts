import type { Tx } from "#db/client.ts";
import { and, eq } from "#db/operators.ts";
import { mediaUses } from "#db/schema/media.ts";
import type { Draft } from "#domain/articles/draft.ts";
import { picturesIn } from "#domain/media/used.ts";

/** Notes which pictures a text uses: `out` for the one readers see, else for the newest words. */
export async function keepUses(tx: Tx, story: number, text: Pick<Draft, "lead" | "body">, out: boolean): Promise<void> {
  await dropUses(tx, story, out);
  const rows = picturesIn(text).map((media) => ({ media, story, out }));
  if (rows.length > 0) await tx.insert(mediaUses).values(rows);
}

/** Forgets what a text used: it is gone, or another takes its place. */
export async function dropUses(tx: Tx, story: number, out: boolean): Promise<void> {
  await tx.delete(mediaUses).where(and(eq(mediaUses.story, story), eq(mediaUses.out, out)));
}
