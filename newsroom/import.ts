import { store, type Tx } from "#db/client.ts";
import { eq } from "#db/operators.ts";
import { stories } from "#db/schema/stories.ts";
import { sha256 } from "#db/seal.ts";
import type { Draft } from "#domain/articles/draft.ts";
import { canonicalJson } from "#domain/articles/hash.ts";
import type { ImportedArticle, ImportedChange } from "#domain/articles/imported.ts";
import { pathOf } from "#domain/articles/permalink.ts";
import { Refusal } from "#domain/refusal.ts";
import { authorise, type Desk } from "#newsroom/authorise.ts";
import { change, withdraw } from "#newsroom/change.ts";
import { draftOf } from "#newsroom/import-names.ts";
import { begin, findReleased, findStory, findText, release, type Story } from "#newsroom/story.ts";
import { listVersions, type Version } from "#newsroom/versions.ts";

export interface Imported {
  id: number;
  path: string;
  outcome: "created" | "changed" | "unchanged";
}

/** What an import does to a story after its first release: a change of the file, with its names looked up. */
type Step = Omit<ImportedChange, "draft"> & { text: Draft };

/**
 * Takes an article in as it stands elsewhere: its id, day, slug and later changes are kept. A second import of the same
 * changes nothing; of a newer text it changes the text alone.
 * @throws Refusal when the text cannot be released, or its id belongs to a story written here
 */
export async function importArticle(desk: Desk, article: ImportedArticle): Promise<Imported> {
  authorise(desk, "story:import");
  return store.write((tx) => takeIn(tx, desk, article));
}

/** A rehearsal has come to its end: thrown so that the transaction writes nothing. */
class Rehearsed extends Error {
  constructor(readonly outcome: Imported["outcome"]) {
    super(outcome);
  }
}

/**
 * What importing the article would come to, by doing all of it and taking it back.
 * @throws Refusal as `importArticle` does
 */
export async function rehearseImport(desk: Desk, article: ImportedArticle): Promise<Imported["outcome"]> {
  authorise(desk, "story:import");
  try {
    return await store.write(async (tx): Promise<never> => {
      throw new Rehearsed((await takeIn(tx, desk, article)).outcome);
    });
  } catch (problem) {
    if (problem instanceof Rehearsed) return problem.outcome;
    throw problem;
  }
}

async function takeIn(tx: Tx, desk: Desk, article: ImportedArticle): Promise<Imported> {
  const { file: _file, ...brought } = article;
  const importHash = sha256(canonicalJson(brought));
  const known = article.id === undefined ? await findByOrigin(tx, article, importHash) : await findById(tx, article.id);
  if (known === undefined) return create(tx, desk, article, importHash);
  if (known.importHash === importHash) return answer(tx, known.id, "unchanged");
  return renew(tx, desk, known, article, importHash);
}

async function findById(tx: Tx, id: number): Promise<Story | undefined> {
  const [story] = await tx.select().from(stories).where(eq(stories.id, id));
  if (story === undefined || story.importHash !== null) return story;
  throw new Refusal("conflict", `The number ${id} belongs to a story that was written here.`);
}

/** A file without a number is known again by the address it came from, or else by being the same. */
async function findByOrigin(tx: Tx, { originalUrl }: ImportedArticle, importHash: string): Promise<Story | undefined> {
  const same = originalUrl === undefined ? eq(stories.importHash, importHash) : eq(stories.originalUrl, originalUrl);
  const [story] = await tx.select().from(stories).where(same).limit(1);
  return story;
}

async function create(tx: Tx, desk: Desk, article: ImportedArticle, importHash: string): Promise<Imported> {
  const { id: given, originalUrl, releasedOn: on, releasedAt: at = desk.now } = article;
  const [first, ...later] = await stepsOf(tx, desk, article);
  const then = { ...desk, now: at };
  const id = await begin(tx, then, first.text, {
    ...(given === undefined ? {} : { id: given }),
    ...(originalUrl === undefined ? {} : { originalUrl }),
  });
  await tx.update(stories).set({ importHash }).where(eq(stories.id, id));
  await release(tx, then, await findStory(tx, id), { at, ...(on === undefined ? {} : { on }) });
  for (const step of later) await take(tx, desk, id, step);
  return answer(tx, id, "created");
}

/** The release and what came after it, each with the whole text from then on. */
async function stepsOf(tx: Tx, desk: Desk, article: ImportedArticle): Promise<[{ text: Draft }, ...Step[]]> {
  let text = await draftOf(tx, desk, article.draft, article.slug);
  const steps: [{ text: Draft }, ...Step[]] = [{ text }];
  for (const { draft: changed, ...step } of article.changes) {
    if (changed !== undefined) text = await draftOf(tx, desk, changed, article.slug);
    steps.push({ ...step, text });
  }
  return steps;
}

async function take(tx: Tx, desk: Desk, id: number, { kind, at, note, text }: Step): Promise<void> {
  const then = { ...desk, now: at };
  const story = await findReleased(tx, id);
  if (kind === "withdrawal") await withdraw(tx, then, story, { reason: note });
  else await change(tx, then, story, { kind, text, note });
}

/** Does what the file now says beyond what was done before; if its past was rewritten, its last text becomes an update. */
async function renew(
  tx: Tx,
  desk: Desk,
  story: Story,
  article: ImportedArticle,
  importHash: string,
): Promise<Imported> {
  const chain = (await listVersions(tx, story.id)).filter(({ kind }) => kind !== "draft");
  refuseUnlessOurs(desk, story, chain);
  const steps = await stepsOf(tx, desk, article);
  const [, ...later] = steps;
  const slug = chain[0]?.content.slug ?? "";
  const isSame = ({ text }: { text: Draft }, version: Version | undefined) =>
    version !== undefined && version.contentHash === sha256(canonicalJson({ ...text, slug }));
  const continues =
    chain.length <= steps.length && chain.every((version, at) => isSame(steps[at] ?? steps[0], version));
  const last = steps.at(-1) ?? steps[0];
  if (continues) for (const step of later.slice(chain.length - 1)) await take(tx, desk, story.id, step);
  else if (!isSame(last, chain.at(-1)))
    await change(tx, desk, await findReleased(tx, story.id), { kind: "update", text: last.text });
  await tx.update(stories).set({ importHash }).where(eq(stories.id, story.id));
  return answer(tx, story.id, "changed");
}

/** An import never writes over what somebody did here since. */
function refuseUnlessOurs(desk: Desk, story: Story, chain: readonly Version[]): void {
  if (story.state === "withdrawn") throw new Refusal("conflict", `Article ${story.id} was withdrawn and stays so.`);
  const other = chain.find(({ by }) => by !== desk.actor.name);
  if (other)
    throw new Refusal("conflict", `Article ${story.id} was changed here by ${other.by}; the file is left out.`);
}

async function answer(tx: Tx, id: number, outcome: Imported["outcome"]): Promise<Imported> {
  const { releasedOn } = await findStory(tx, id);
  const { content } = await findText(tx, id);
  return { id, path: pathOf({ id, slug: content.slug, releasedOn: releasedOn ?? "" }), outcome };
}
