import { findAuthor } from "#db/queries/authors.ts";
import { answerFeed, type FeedContext, readNewest } from "../../../../_answer/feed.ts";
import { readSegment } from "../../../../_answer/segment.ts";

export const dynamic = "force-dynamic";

/** What someone signed, at `/author/<slug>/feed.xml`, `.atom` and `.json`. */
export async function GET(request: Request, { params }: FeedContext<{ slug: string }>): Promise<Response> {
  const { slug, format } = await params;
  return answerFeed(request, format, async () => {
    const author = await findAuthor(readSegment(slug) ?? "");
    if (author === undefined) return undefined;
    const items = await readNewest({ author: author.slug });
    return { name: author.name, description: author.post, path: `/author/${author.slug}`, items };
  });
}
