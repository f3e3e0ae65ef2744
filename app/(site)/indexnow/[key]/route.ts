import { env } from "#env.ts";

export const dynamic = "force-dynamic";

interface Context {
  params: Promise<{ key: string }>;
}

/** The file by which search engines see that whoever tells them of changes owns the paper; at `/<key>.txt`. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { key } = await params;
  const headers = { "content-type": "text/plain; charset=utf-8" };
  if (env.INDEXNOW_KEY === undefined || key !== env.INDEXNOW_KEY) {
    return new Response("There is no such file.\n", { status: 404, headers });
  }
  return new Response(key, { headers });
}
