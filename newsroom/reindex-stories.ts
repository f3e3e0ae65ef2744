import { store, type Tx } from "#db/client.ts";
import { asc, eq } from "#db/operators.ts";
import { stories } from "#db/schema/stories.ts";
import { authorise, type Desk } from "#newsroom/authorise.ts";
import { findCurrentText } from "#newsroom/current-text.ts";
import { keepDeskRow } from "#newsroom/desk-row.ts";
import { record } from "#newsroom/ledger.ts";

/** Stories in one transaction: few enough that a newsroom at work hardly waits. */
const BATCH = 25;

/**
 * Works out anew what the desk shows of every story and finds it by. Who changed it last, and when, stays as it is.
 * @param onProgress told how many stories of how many are done
 * @returns how many stories there are
 */
export async function reindexStories(
  desk: Desk,
  onProgress: (done: number, all: number) => void = () => undefined,
): Promise<number> {
  authorise(desk, "related:rebuild");
  const ids = (await store.read.select({ id: stories.id }).from(stories).orderBy(asc(stories.id))).map(({ id }) => id);
  for (let from = 0; from < ids.length; from += BATCH) {
    await store.write(async (tx) => {
      for (const id of ids.slice(from, from + BATCH)) await reindexStory(tx, id);
    });
    onProgress(Math.min(from + BATCH, ids.length), ids.length);
  }
  await store.write((tx) => record(tx, desk, "reindex-stories", null, { stories: ids.length }));
  return ids.length;
}

async function reindexStory(tx: Tx, id: number): Promise<void> {
  const { content, savedAt, savedBy } = await findCurrentText(tx, id);
  const [row] = await tx.select({ at: stories.editedAt, by: stories.editedBy }).from(stories).where(eq(stories.id, id));
  // A story of before the desk has neither.
  const edited = row === undefined || row.at === 0 ? { at: savedAt, by: savedBy } : row;
  await keepDeskRow(tx, id, content, edited);
}
