import { checkHealth } from "#db/queries/health.ts";

export const dynamic = "force-dynamic";

/** Whether the paper could serve a page now: 200 if all is well, else 503 and what is not. */
export async function GET(): Promise<Response> {
  const health = await checkHealth();
  const well = Object.values(health).every((state) => state === "ok");
  return Response.json(health, { status: well ? 200 : 503, headers: { "cache-control": "no-store" } });
}
