import { listCorrections } from "#db/queries/corrections.ts";
import { correctionItem } from "#domain/feeds/channel.ts";
import { editionFor } from "#domain/words/edition.ts";
import { site } from "#site.ts";
import { answerFeed, FEED_LENGTH, type FeedContext } from "../../../_answer/feed.ts";
import { publication } from "../../../_publication/publication.ts";

export const dynamic = "force-dynamic";

const { corrections } = editionFor(site.language, 0).words;

/** What was put right, at `/corrections/feed.xml`, `.atom` and `.json`. */
export async function GET(request: Request, { params }: FeedContext): Promise<Response> {
  const { format } = await params;
  return answerFeed(request, format, async () => ({
    name: corrections.title,
    description: corrections.about,
    path: "/corrections",
    items: await newestItems(),
  }));
}

async function newestItems() {
  const page = await listCorrections({ limit: FEED_LENGTH });
  return (page?.corrections ?? []).map((one) => correctionItem(publication(), one));
}
