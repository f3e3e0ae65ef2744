import { desc, eq } from "drizzle-orm";
import { store } from "#db/client.ts";
import { audit } from "#db/schema/ledger.ts";
import { stories } from "#db/schema/stories.ts";
import type { Deed } from "#domain/desk/activity.ts";

/** What was done last, newest first. @param maker when given, only what was done to the stories of that member of staff */
export async function listDeeds({ maker, limit }: { maker: number | undefined; limit: number }): Promise<Deed[]> {
  const { id, at, actor, verb, story, detail } = audit;
  const newest = store.read
    .select({ id, at, actor, verb, story, detail, headline: stories.headline })
    .from(audit)
    .leftJoin(stories, eq(stories.id, audit.story))
    .orderBy(desc(audit.id))
    .limit(limit)
    .$dynamic();
  const rows = await (maker === undefined ? newest : newest.where(eq(stories.createdBy, maker)));
  return rows.map((row) => ({ ...row, headline: row.headline ?? "" }));
}
