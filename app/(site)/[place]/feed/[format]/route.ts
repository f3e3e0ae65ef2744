import { findSection } from "#site.ts";
import { answerFeed, type FeedContext, readNewest } from "../../../_answer/feed.ts";
import { readSegment } from "../../../_answer/segment.ts";

export const dynamic = "force-dynamic";

/** One section, at `/<section>/feed.xml`, `.atom` and `.json`. */
export async function GET(request: Request, { params }: FeedContext<{ place: string }>): Promise<Response> {
  const { place, format } = await params;
  return answerFeed(request, format, async () => {
    const section = findSection(readSegment(place) ?? "");
    if (section === undefined) return undefined;
    const { slug, name, description } = section;
    return { name, description, path: `/${slug}`, items: await readNewest({ section: slug }) };
  });
}
