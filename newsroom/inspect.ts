import { stat } from "node:fs/promises";
import { join } from "node:path";
import { store } from "#db/client.ts";
import { asc, eq } from "#db/operators.ts";
import { articles } from "#db/schema/articles.ts";
import { media, mediaVariants } from "#db/schema/media.ts";
import { stories } from "#db/schema/stories.ts";
import { sha256 } from "#db/seal.ts";
import { canonicalJson } from "#domain/articles/hash.ts";
import { linkedArticles, pictureHashes } from "#domain/body/walk.ts";
import { findReleasedVersion, listVersions, verifyChain } from "#newsroom/versions.ts";

type Told = (done: number, all: number) => void;

export interface Inspection {
  stories: number;
  articles: number;
  files: number;
  /** One line for each, with its place. */
  problems: string[];
}

/** Looks through the whole paper: version chains, articles against what was released, links, pictures and their files. */
export async function inspectPaper(onProgress: Told = () => undefined): Promise<Inspection> {
  const known = new Set((await store.read.select({ id: stories.id }).from(stories)).map(({ id }) => id));
  const out = (await store.read.select({ id: articles.id }).from(articles).orderBy(asc(articles.id))).map(
    ({ id }) => id,
  );
  const pictures = new Set((await store.read.select({ hash: media.hash }).from(media)).map(({ hash }) => hash));
  const problems: string[] = [];
  for (const [at, id] of [...known].entries()) {
    problems.push(...verifyChain(await listVersions(store.read, id)));
    onProgress(at + 1, known.size);
  }
  for (const id of out) problems.push(...(await inspectArticle(id, known, pictures)));
  const files = await inspectFiles();
  return { stories: known.size, articles: out.length, files: files.looked, problems: [...problems, ...files.problems] };
}

async function inspectArticle(id: number, known: Set<number>, pictures: Set<string>): Promise<string[]> {
  const [shown] = await store.read
    .select({ body: articles.body, headline: articles.headline, versionHash: articles.versionHash })
    .from(articles)
    .where(eq(articles.id, id));
  if (shown === undefined) return [];
  const { content, hash } = await findReleasedVersion(store.read, id);
  const isAsReleased =
    hash === shown.versionHash &&
    content.headline === shown.headline &&
    sha256(canonicalJson(content.body)) === sha256(canonicalJson(shown.body));
  return [
    ...(isAsReleased ? [] : [`article ${id}: differs from the version that was released`]),
    ...linkedArticles(shown.body)
      .filter((to) => !known.has(to))
      .map((to) => `article ${id}: links to article ${to}, which never was`),
    ...pictureHashes(shown.body)
      .filter((to) => !pictures.has(to))
      .map((to) => `article ${id}: shows picture ${to}, which the library lacks`),
  ];
}

async function inspectFiles(): Promise<{ looked: number; problems: string[] }> {
  const variants = await store.read.select().from(mediaVariants);
  const originals = await store.read
    .select({ media: media.hash, name: media.original, bytes: media.bytes })
    .from(media);
  const files = [...variants.map((one) => ({ ...one, name: `${one.width}.${one.format}` })), ...originals];
  const problems: string[] = [];
  for (const { media: hash, name, bytes } of files) {
    const found = await stat(join(store.mediaDir, hash, name)).catch(() => undefined);
    if (found === undefined) problems.push(`media/${hash}/${name}: the file is missing`);
    else if (found.size !== bytes) problems.push(`media/${hash}/${name}: has ${found.size} bytes instead of ${bytes}`);
  }
  return { looked: files.length, problems };
}
