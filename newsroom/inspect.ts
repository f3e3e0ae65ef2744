import { store } from "#db/client.ts";
import { asc, eq, inArray } from "#db/operators.ts";
import { articles } from "#db/schema/articles.ts";
import { articleVersions, RELEASED_KINDS } from "#db/schema/history.ts";
import { media } from "#db/schema/media.ts";
import { articleFilings, articleTexts } from "#db/schema/search.ts";
import { stories } from "#db/schema/stories.ts";
import { isSealed, sha256 } from "#db/seal.ts";
import { canonicalJson } from "#domain/articles/hash.ts";
import { linkedArticles, pictureHashes } from "#domain/body/walk.ts";
import { inspectPictures } from "#newsroom/inspect-pictures.ts";
import { findReleasedVersion, listVersions, verifyChain } from "#newsroom/versions.ts";

type Told = (done: number, all: number) => void;

export interface Inspection {
  stories: number;
  articles: number;
  files: number;
  /** One line for each, with its place. */
  problems: string[];
}

/**
 * Looks through the whole paper: version chains, articles and their public history against what was released, links, the
 * search, pictures and their files.
 */
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
  const files = await inspectPictures();
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
    ...(await inspectHistory(id)),
    ...(await inspectSearch(id)),
    ...(isAsReleased ? [] : [`article ${id}: differs from the version that was released`]),
    ...linkedArticles(shown.body)
      .filter((to) => !known.has(to))
      .map((to) => `article ${id}: links to article ${to}, which never was`),
    ...pictureHashes(shown.body)
      .filter((to) => !pictures.has(to))
      .map((to) => `article ${id}: shows picture ${to}, which the library lacks`),
  ];
}

/** What readers can open of an article's history is what was released, version by version, and nothing else. */
async function inspectHistory(id: number): Promise<string[]> {
  const released = (await listVersions(store.read, id)).filter(({ kind }) =>
    RELEASED_KINDS.some((one) => one === kind),
  );
  const shown = await store.read.select().from(articleVersions).where(eq(articleVersions.article, id));
  const rows = new Map(shown.map((row) => [row.number, row]));
  const numbers = new Set(released.map(({ number }) => number));
  return [
    ...released
      .filter(({ number, hash }) => rows.get(number)?.hash !== hash)
      .map(({ number }) => `article ${id}: its public history lacks version ${number}, or has another`),
    ...shown
      .filter((row) => !isSealed({ ...row, story: id }))
      .map(({ number }) => `article ${id}: version ${number} of its public history was altered`),
    ...shown
      .filter(({ number }) => !numbers.has(number))
      .map(({ number }) => `article ${id}: its public history shows version ${number}, which was never released`),
  ];
}

async function inspectSearch(id: number): Promise<string[]> {
  const rows = store.read.select({ row: articleTexts.row }).from(articleTexts).where(eq(articleTexts.article, id));
  const filed = await store.read
    .select({ row: articleFilings.row })
    .from(articleFilings)
    .where(inArray(articleFilings.row, rows));
  return filed.length === 1 ? [] : [`article ${id}: the search does not find it. Run: npx broadsheet migrate`];
}
