import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

const ARTICLE_FILE = /\.(?:md|markdown|txt)$/i;

/** The article files of a folder and the folders in it, in the order of their names; a file itself is the only one. */
export async function listArticleFiles(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await readdir(path, { withFileTypes: true });
  const visible = entries
    .filter(({ name }) => !name.startsWith("."))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  const files: string[] = [];
  for (const entry of visible) {
    const inside = join(path, entry.name);
    if (entry.isDirectory()) files.push(...(await listArticleFiles(inside)));
    else if (entry.isFile() && ARTICLE_FILE.test(entry.name)) files.push(inside);
  }
  return files;
}
