import { headers } from "next/headers";
import { countRead } from "#db/queries/reads.ts";
import type { Instant } from "#domain/calendar.ts";
import { isRobot } from "#domain/reads/robots.ts";
import { sourceOf } from "#domain/reads/sources.ts";
import { env } from "#env.ts";
import { isSeen } from "../../../../_answer/answer.ts";

/** Counts an opening of an article by someone who seems to be a reader. Nothing about them is kept. */
export async function noteRead(id: number, now: Instant): Promise<void> {
  const asked = await headers();
  const ahead = (asked.get("sec-purpose") ?? asked.get("purpose") ?? "").includes("prefetch");
  if (isSeen() && !ahead && !isRobot(asked.get("user-agent")))
    countRead(id, now, sourceOf(asked.get("referer"), [new URL(env.SITE_URL).host, asked.get("host") ?? ""]));
}
