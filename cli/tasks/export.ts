import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { defineCommand } from "citty";
import { findFiledArticle } from "#db/queries/articles.ts";
import { listLatest } from "#db/queries/listings.ts";
import type { Article } from "#domain/articles/article.ts";
import { paperAt } from "#domain/articles/file/paper.ts";
import { writeArticleFile } from "#domain/articles/file/write-article-file.ts";
import { pathOf } from "#domain/articles/permalink.ts";
import { env } from "#env.ts";
import { many, openPaper, progressOf } from "../task.ts";

const PAGE = 100;

/** One task for each shape that articles go out in: what an article becomes, and how its file ends. */
function exportAs(shape: string, ending: string, write: (article: Article) => string) {
  return defineCommand({
    meta: { name: shape, description: `Writes every article as a ${ending} file` },
    args: { folder: { type: "positional", description: "Where the files go", required: true } },
    async run({ args }) {
      openPaper();
      const ids = await listAllIds();
      const onProgress = progressOf("Exporting");
      for (const [at, id] of ids.entries()) {
        const article = await findFiledArticle(id);
        if (article !== undefined) await keep(join(args.folder, `${pathOf(article)}.${ending}`), write(article));
        onProgress(at + 1, ids.length);
      }
      console.log(`Exported ${many(ids.length, "article")} to ${args.folder}.`);
    },
  });
}

async function listAllIds(): Promise<number[]> {
  const ids: number[] = [];
  let page = await listLatest({ limit: PAGE });
  while (page !== undefined) {
    ids.push(...page.cards.map(({ id }) => id));
    page = page.older === undefined ? undefined : await listLatest({ before: page.older, limit: PAGE });
  }
  return ids;
}

async function keep(file: string, content: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

export const exportArticles = defineCommand({
  meta: { name: "export", description: "Writes every article into a folder, in the folders of its address" },
  subCommands: {
    markdown: exportAs("markdown", "md", (article) => writeArticleFile(article, paperAt(env.SITE_URL))),
    json: exportAs("json", "json", (article) => `${JSON.stringify(article, null, 2)}\n`),
  },
});
