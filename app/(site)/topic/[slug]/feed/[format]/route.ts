import { findTopic } from "#db/queries/topics.ts";
import { answerFeed, type FeedContext, readNewest } from "../../../../_answer/feed.ts";
import { readSegment } from "../../../../_answer/segment.ts";

export const dynamic = "force-dynamic";

/** One topic, at `/topic/<slug>/feed.xml`, `.atom` and `.json`. */
export async function GET(request: Request, { params }: FeedContext<{ slug: string }>): Promise<Response> {
  const { slug, format } = await params;
  return answerFeed(request, format, async () => {
    const topic = await findTopic(readSegment(slug) ?? "");
    if (topic === undefined) return undefined;
    const { name, description } = topic;
    const items = await readNewest({ topic: topic.slug });
    return { name, description, path: `/topic/${topic.slug}`, items };
  });
}
