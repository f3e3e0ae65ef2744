import { checkHealth } from "#db/queries/health.ts";
import { describeLateness } from "#db/queries/lateness.ts";

export const dynamic = "force-dynamic";

/**
 * Whether the paper could serve a page now: 200 if it could, else 503 and why not. A release that is late is said too, but
 * does not take a paper from its readers.
 */
export async function GET(): Promise<Response> {
  const health = await checkHealth();
  const well = Object.values(health).every((state) => state === "ok");
  const releases =
    health.database === "ok" && health.migrations === "ok" ? await describeLateness(Date.now()) : "not looked at";
  const headers = { "cache-control": "no-store" };
  return Response.json({ ...health, releases }, { status: well ? 200 : 503, headers });
}
