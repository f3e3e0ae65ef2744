import { addressOf } from "#domain/publication.ts";
import { robotsText } from "#domain/robots/robots-text.ts";
import { env } from "#env.ts";
import { publication } from "../_publication/publication.ts";

export const dynamic = "force-dynamic";

/** What robots may read, as the settings of this process have it. */
export async function GET(): Promise<Response> {
  const text = robotsText({
    sitemaps: ["/sitemap.xml", "/sitemaps/news.xml"].map((path) => addressOf(publication(), path)),
    policy: {
      search: env.ROBOTS_SEARCH,
      archive: env.ROBOTS_ARCHIVE,
      aiTraining: env.ROBOTS_AI_TRAINING,
      aiAnswer: env.ROBOTS_AI_ANSWER,
    },
    closed: env.STAGING === "yes",
  });
  return new Response(text, { headers: { "content-type": "text/plain; charset=utf-8" } });
}
