import { site } from "#site.ts";
import { answerFeed, type FeedContext, readNewest } from "../../_answer/feed.ts";

export const dynamic = "force-dynamic";

/** The whole paper, at `/feed.xml`, `/feed.atom` and `/feed.json`. */
export async function GET(request: Request, { params }: FeedContext): Promise<Response> {
  const { format } = await params;
  return answerFeed(request, format, async () => ({
    description: site.description,
    path: "/",
    items: await readNewest(),
  }));
}
