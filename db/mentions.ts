import { and, eq, exists, inArray, max, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { schedules, stories, versions, workingCopies } from "#db/schema/stories.ts";

const MAY_STILL_COME_OUT = ["draft", "in-review", "ready", "scheduled", "published"] as const;

/**
 * Stories that name a topic or an author in their newest words, in those that readers see, or in those that are scheduled,
 * the first one first.
 * Reads every text that holds the slug at all: for rare work only.
 */
export async function listMentions(from: Reader, field: "topics" | "authors", slug: string): Promise<number[]> {
  const value = field === "topics" ? sql`named.value` : sql`named.value ->> 'slug'`;
  const named = sql`(select 1 from json_each(${versions.content}, ${`$.${field}`}) as named where ${value} = ${slug})`;
  const newest = from
    .select({ id: max(versions.id) })
    .from(versions)
    .where(eq(versions.kind, "draft"))
    .groupBy(versions.story);
  const seen = from
    .select({ id: max(versions.id) })
    .from(versions)
    .where(inArray(versions.kind, ["release", "typo", "update", "correction"]))
    .groupBy(versions.story);
  const waiting = from
    .select({ id: versions.id })
    .from(schedules)
    .innerJoin(versions, and(eq(versions.story, schedules.story), eq(versions.number, schedules.version)))
    .where(eq(schedules.state, "waiting"));
  const rows = await from
    .selectDistinct({ id: stories.id })
    .from(versions)
    .innerJoin(stories, and(eq(stories.id, versions.story), inArray(stories.state, [...MAY_STILL_COME_OUT])))
    .where(
      and(
        sql`(${versions.id} in ${newest} or ${versions.id} in ${seen} or ${versions.id} in ${waiting})`,
        sql`instr(${versions.content}, ${JSON.stringify(slug)}) > 0`,
        exists(named),
      ),
    )
    .orderBy(stories.id);
  const written = await from
    .select({ id: workingCopies.story })
    .from(workingCopies)
    .where(
      sql`exists (select 1 from json_each(${workingCopies.content}, ${`$.${field}`}) as named where ${value} = ${slug})`,
    );
  return [...new Set([...rows, ...written].map(({ id }) => id))].sort((one, other) => one - other);
}
