import type { Article } from "#domain/articles/article.ts";
import type { Block, Document } from "#domain/body/document.ts";

/** The body as printed: its first paragraph opens with the place it was written. */
export function withDateline({ dateline, body }: Pick<Article, "dateline" | "body">): Document {
  const [first, ...rest] = body.content;
  if (dateline === "" || first?.type !== "paragraph") return body;
  const opening: Block = {
    type: "paragraph",
    content: [{ type: "text", text: `${dateline} — ` }, ...(first.content ?? [])],
  };
  return { type: "doc", content: [opening, ...rest] };
}
