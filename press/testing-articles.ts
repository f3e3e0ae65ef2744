import { findArticle } from "#db/queries/articles.ts";
import { answers } from "./answer.ts";
import { fileGenerations } from "./generations.ts";
import { openPress, type TestPress } from "./testing.ts";
import type { Handler } from "./typesetter.ts";

/** What happens while a page is being made: the test's to say. */
export const way = { happens: async (): Promise<void> => undefined };

/** The page of an article, `/a1`; `/a1-long` is worth compressing. */
const typeset: Handler = async (request, response) => {
  const id = Number(/^\/a(\d+)/.exec(request.url ?? "")?.[1]);
  const article = await findArticle(id);
  await way.happens();
  const said = answers.getStore();
  if (said && article === undefined) said.status = 404;
  response.setHeader("content-type", "text/html");
  const rest = request.url?.endsWith("-long") ? "x".repeat(2000) : "";
  response.end(`<p>${article?.headline ?? "There is nothing here."}</p>${rest}`);
};

/** A press that prints articles and follows the store of the test. */
export function openArticles(options: Parameters<typeof openPress>[1] = {}): Promise<TestPress> {
  return openPress(typeset, { generations: fileGenerations(() => undefined), ...options });
}
