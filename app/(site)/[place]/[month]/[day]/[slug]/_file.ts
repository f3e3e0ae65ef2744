import type { Article } from "#domain/articles/article.ts";
import { answerText } from "../../../../_answer/text.ts";
import { type AskedAddress, findAsked } from "./_article.ts";

export interface FileContext {
  params: Promise<AskedAddress>;
}

interface ArticleFile {
  /** The ending of its address, `.md`. */
  ending: string;
  type: string;
  write: (article: Article) => string;
}

/** Anybody's page may read these: they hold nothing that is not public. */
const OPEN = { "access-control-allow-origin": "*" };

/**
 * Answers with an article in another form, whose address is the article's with an ending: 308 from other spellings, and
 * the reason where the article was withdrawn.
 */
export async function answerFile(request: Request, { params }: FileContext, file: ArticleFile): Promise<Response> {
  // The folder that next.config.ts leads to is not a second address of the file.
  const found = new URL(request.url).pathname.endsWith(file.ending) ? await findAsked(await params) : undefined;
  if (found === undefined) return answerText(404, "There is no such article.");
  if (found.kind === "withdrawn") return answerText(found.withdrawal.status, found.withdrawal.reason);
  if (found.kind === "elsewhere") {
    return new Response(null, { status: 308, headers: { ...OPEN, location: encodeURI(found.path) + file.ending } });
  }
  const headers = { ...OPEN, "content-type": `${file.type}; charset=utf-8` };
  return new Response(file.write(found.article), { headers });
}
