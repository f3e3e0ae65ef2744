import { paperAt } from "#domain/articles/file/paper.ts";
import { readArticleFile } from "#domain/articles/file/read-article-file.ts";
import type { ImportedArticle } from "#domain/articles/imported.ts";
import { MarkdownProblem } from "#domain/body/markdown/problem.ts";
import { Refusal } from "#domain/refusal.ts";
import { listArticleFiles } from "#importers/markdown/find-files.ts";
import { placePictures, shelvesOf } from "#importers/markdown/place-pictures.ts";
import { readSource } from "#importers/markdown/read-source.ts";
import type { Desk } from "#newsroom/authorise.ts";
import { type Imported, importArticle, rehearseImport } from "#newsroom/import.ts";

interface ImportOptions {
  /** Say what would happen and write nothing. */
  dryRun?: boolean;
  onProgress?: (done: number, all: number) => void;
  /** A folder in which pictures are looked for when they do not lie beside the file. */
  pictures?: string;
  /** The address of this paper: links to it lead to its own articles. Without it only paths do. */
  siteUrl?: string;
}

/** Why a file was left out. */
interface FailedFile {
  file: string;
  line: number;
  reason: string;
}

interface ImportedFiles {
  created: number;
  changed: number;
  unchanged: number;
  failed: FailedFile[];
}

/**
 * Takes in a file or a folder of articles as `docs/markdown.md` describes them. Every file is read before the first is
 * taken in; one that cannot be is reported, and the others go in. Done twice, everything is unchanged.
 */
export async function importMarkdown(desk: Desk, path: string, options: ImportOptions = {}): Promise<ImportedFiles> {
  const done: ImportedFiles = { created: 0, changed: 0, unchanged: 0, failed: [] };
  const files = await listArticleFiles(path);
  const articles: Found[] = [];
  for (const file of files) {
    const article = await orFailed(file, done.failed, () => readFound(file, articles, options.siteUrl ?? ""));
    if (article !== undefined) articles.push({ file, article });
  }
  for (const [at, { file, article }] of articles.entries()) {
    const outcome = await orFailed(file, done.failed, () => take(desk, file, article, options));
    if (outcome !== undefined) done[outcome] += 1;
    options.onProgress?.(at + 1, articles.length);
  }
  return { ...done, failed: inOrderOf(files, done.failed) };
}

interface Found {
  file: string;
  article: ImportedArticle;
}

async function readFound(file: string, before: readonly Found[], siteUrl: string): Promise<ImportedArticle> {
  const article = readArticleFile(await readSource(file), paperAt(siteUrl));
  const other = before.find((found) => article.id !== undefined && found.article.id === article.id);
  if (other !== undefined) throw new MarkdownProblem(1, `the number ${article.id} is taken by ${other.file}`);
  return article;
}

async function take(
  desk: Desk,
  file: string,
  article: ImportedArticle,
  { dryRun = false, pictures }: ImportOptions,
): Promise<Imported["outcome"]> {
  const complete = await placePictures(desk, article, { folders: shelvesOf(file, pictures), dryRun });
  return dryRun ? rehearseImport(desk, complete) : (await importArticle(desk, complete)).outcome;
}

/** What can be said of a file to the one who wrote it is kept; anything else is a fault of ours and stops the import. */
async function orFailed<Value>(
  file: string,
  failed: FailedFile[],
  work: () => Promise<Value>,
): Promise<Value | undefined> {
  try {
    return await work();
  } catch (problem) {
    if (problem instanceof MarkdownProblem) failed.push({ file, line: problem.line, reason: problem.reason });
    else if (problem instanceof Refusal) failed.push({ file, line: 1, reason: problem.message });
    else throw problem;
    return undefined;
  }
}

function inOrderOf(files: readonly string[], failed: readonly FailedFile[]): FailedFile[] {
  return [...failed].sort((one, other) => files.indexOf(one.file) - files.indexOf(other.file));
}
