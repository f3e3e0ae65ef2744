import { paperAt } from "#domain/articles/file/paper.ts";
import { writeArticleFile } from "#domain/articles/file/write-article-file.ts";
import { env } from "#env.ts";
import { answerFile, type FileContext } from "../_file.ts";

export const dynamic = "force-dynamic";

/** The article as its Markdown file. `next.config.ts` leads here from its address with `.md`. */
export async function GET(request: Request, context: FileContext): Promise<Response> {
  const write = (article: Parameters<typeof writeArticleFile>[0]) => writeArticleFile(article, paperAt(env.SITE_URL));
  return answerFile(request, context, { ending: ".md", type: "text/markdown", write });
}
