import { access, constants } from "node:fs/promises";
import { sql } from "drizzle-orm";
import { openedStore, store } from "#db/client.ts";
import { listPending } from "#db/journal.ts";
import { articles } from "#db/schema/articles.ts";

/** `ok`, or what is wrong in a sentence for the operator. */
export type Health = Record<"database" | "media" | "migrations", "ok" | (string & {})>;

/** Whether the paper could serve a page now. */
export async function checkHealth(): Promise<Health> {
  const database = await stateOf(async () => {
    await store.read.select({ one: sql<number>`1` }).from(articles).limit(1);
  });
  if (database !== "ok" && !database.includes("no such table")) {
    return { database, media: "not looked at", migrations: "not looked at" };
  }
  return {
    database: "ok",
    media: await stateOf(() => access(store.mediaDir, constants.R_OK | constants.W_OK)),
    migrations: await stateOf(refuseUnlessMigrated),
  };
}

async function refuseUnlessMigrated(): Promise<void> {
  const pending = listPending(openedStore().reader);
  if (pending.length > 0) throw new Error(`${pending.length} to run. Run: npx broadsheet migrate`);
}

async function stateOf(look: () => Promise<void>): Promise<string> {
  try {
    await look();
    return "ok";
  } catch (problem) {
    return problem instanceof Error ? problem.message : String(problem);
  }
}
