import { readFile } from "node:fs/promises";
import { findMediaFile } from "#db/queries/media.ts";

export const dynamic = "force-dynamic";

interface Context {
  params: Promise<{ hash: string; name: string }>;
}

/** One variant of a picture. The address holds the hash of what it shows, so it never changes. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { hash, name } = await params;
  const found = await findMediaFile(hash, name);
  if (found === undefined) return new Response("There is no such picture.\n", { status: 404 });
  return new Response(new Uint8Array(await readFile(found.file)), {
    headers: {
      "content-type": found.type,
      "content-length": String(found.bytes),
      "cache-control": "public, max-age=31536000, immutable",
    },
  });
}
