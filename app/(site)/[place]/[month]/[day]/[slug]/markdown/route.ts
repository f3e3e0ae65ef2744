import { paperAt } from "#domain/articles/file/paper.ts";
import { writeArticleFile } from "#domain/articles/file/write-article-file.ts";
import { env } from "#env.ts";
import { type AskedAddress, findAsked } from "../_article.ts";

export const dynamic = "force-dynamic";

/** The article as its Markdown file. `next.config.ts` leads here from its address with `.md`. */
export async function GET(request: Request, { params }: { params: Promise<AskedAddress> }): Promise<Response> {
  const found = new URL(request.url).pathname.endsWith("/markdown") ? undefined : await findAsked(await params);
  if (found === undefined) return answer(404, "There is no such article.\n");
  if (found.kind === "withdrawn") return answer(found.withdrawal.status, `${found.withdrawal.reason}\n`);
  if (found.kind === "elsewhere") {
    return new Response(null, { status: 308, headers: { location: `${encodeURI(found.path)}.md` } });
  }
  return answer(200, writeArticleFile(found.article, paperAt(env.SITE_URL)), "text/markdown");
}

function answer(status: number, text: string, type = "text/plain"): Response {
  return new Response(text, { status, headers: { "content-type": `${type}; charset=utf-8` } });
}
