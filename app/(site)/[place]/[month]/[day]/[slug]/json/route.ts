import { ninjsOf } from "#domain/articles/ninjs.ts";
import { publication } from "../../../../../_publication/publication.ts";
import { answerFile, type FileContext } from "../_file.ts";

export const dynamic = "force-dynamic";

/** The article as the news industry's JSON. `next.config.ts` leads here from its address with `.json`. */
export async function GET(request: Request, context: FileContext): Promise<Response> {
  return answerFile(request, context, {
    ending: ".json",
    type: "application/json",
    write: (article) => `${JSON.stringify(ninjsOf(publication(), article), null, 1)}\n`,
  });
}
