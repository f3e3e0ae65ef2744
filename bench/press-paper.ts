import { join } from "node:path";
import { closeStore, openStore, replaceStore, store } from "#db/client.ts";
import type { Desk } from "#newsroom/authorise.ts";
import { updateArticle } from "#newsroom/corrections.ts";
import { findText } from "#newsroom/story.ts";

/** The article of the sample that stands for all, and where it is. */
export const ARTICLE = "/2026/11/17/orva-barrier-vote-a2001";
const ID = 2001;

/** Does work with the paper in that folder open beside its server. */
export async function withPaper<Result>(dataDir: string, work: () => Promise<Result>): Promise<Result> {
  replaceStore(openStore(join(dataDir, "broadsheet.db")));
  try {
    return await work();
  } finally {
    await closeStore();
  }
}

/** Gives that article another headline, everywhere, as an editor does. */
export async function changeHeadline(headline: string): Promise<void> {
  const desk: Desk = { actor: { id: 1, name: "Bench", role: "publisher" }, now: Date.now() };
  const { content } = await findText(store.read, ID);
  await updateArticle(desk, ID, { ...content, headline, frontHeadline: headline });
}
