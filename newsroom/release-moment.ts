import type { Reader } from "#db/client.ts";
import { and, asc, eq } from "#db/operators.ts";
import { schedules } from "#db/schema/stories.ts";
import type { Instant } from "#domain/calendar.ts";
import type { Unreleased } from "#newsroom/preview-article.ts";
import type { PreviewText } from "#newsroom/preview-text.ts";
import type { Story } from "#newsroom/story.ts";

/**
 * When a text of a story would go out, and as what: at the moment and in the manner in which its version is scheduled,
 * else at once.
 */
export async function findMoment(
  from: Reader,
  story: Story,
  { version, goesOn }: Pick<PreviewText, "version" | "goesOn">,
  now: Instant,
): Promise<Pick<Unreleased, "now" | "change">> {
  if (goesOn) return { now };
  const [plan] = await from
    .select()
    .from(schedules)
    .where(and(eq(schedules.story, story.id), eq(schedules.state, "waiting"), eq(schedules.version, version)))
    .orderBy(asc(schedules.at))
    .limit(1);
  if (plan === undefined) return { now };
  const { kind, note, at } = plan;
  return { now: Math.max(at, now), ...(kind === "release" ? {} : { change: { kind, note } }) };
}
