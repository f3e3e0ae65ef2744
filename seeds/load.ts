import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { Refusal } from "#domain/refusal.ts";
import { importMarkdown } from "#importers/markdown/import-markdown.ts";
import type { Desk } from "#newsroom/authorise.ts";
import { setFrontSlot } from "#newsroom/front.ts";
import { saveAuthor, saveTopic } from "#newsroom/people.ts";
import { addPicture } from "#newsroom/pictures/pictures.ts";
import { rebuildRelated } from "#newsroom/reindex.ts";
import type { SamplePicture } from "#seeds/desk.ts";

const words = z.array(z.string());
const authorFile = z.array(
  z.strictObject({
    slug: z.string(),
    name: z.string(),
    post: z.string(),
    biography: words,
    portrait: z.string().exactOptional(),
    email: z.string(),
    location: z.string(),
    joined: z.int().exactOptional(),
    expertise: words,
    languages: words,
    formerly: z.string().exactOptional(),
  }),
);
const topicFile = z.array(z.strictObject({ slug: z.string(), name: z.string(), description: z.string() }));
const share = z.number().min(0).max(1);
const pictureFile = z.record(
  z.string(),
  z.strictObject({
    alt: z.string(),
    credit: z.string(),
    creator: z.string(),
    source: z.string(),
    licence: z.string(),
    focus: z.tuple([share, share]),
  }),
);
const frontFile = z.array(z.strictObject({ slot: z.string(), article: z.int() }));

/** How much of the sample paper was loaded, and what of it could not be. */
export interface Loaded {
  articles: number;
  authors: number;
  topics: number;
  pictures: number;
  slots: number;
  failed: string[];
  /** What stories that are written later can show, by the name of the file. */
  shelf: ReadonlyMap<string, SamplePicture>;
  /** Who signs, by slug. */
  names: ReadonlyMap<string, string>;
}

/** Loads the sample newspaper through the importer and the verbs, as any other paper would be. */
export async function loadSample(desk: Desk, onProgress: (done: number, all: number) => void): Promise<Loaded> {
  const pictures = await loadPictures(desk);
  const topics = await readSeed("topics.json", topicFile);
  for (const topic of topics) await saveTopic(desk, topic);
  const names = await loadAuthors(desk, pictures);
  const done = await importMarkdown(desk, pathOf("articles"), { pictures: pathOf("pictures"), onProgress });
  await rebuildRelated(desk);
  const front = await loadFront(desk);
  return {
    articles: done.created + done.changed,
    authors: names.size,
    topics: topics.length,
    pictures: pictures.size,
    slots: front.slots,
    failed: [...done.failed.map(({ file, line, reason }) => `${file}:${line}: ${reason}`), ...front.failed],
    shelf: pictures,
    names,
  };
}

async function loadPictures(desk: Desk): Promise<Map<string, SamplePicture>> {
  const files = Object.entries(await readSeed("pictures.json", pictureFile));
  const hashes = new Map<string, SamplePicture>();
  for (const [name, about] of files) {
    const bytes = await readFile(pathOf(`pictures/${name}`));
    hashes.set(name, { ...about, hash: await addPicture(desk, { ...about, bytes, name: basename(name) }) });
  }
  return hashes;
}

async function loadAuthors(desk: Desk, pictures: ReadonlyMap<string, SamplePicture>): Promise<Map<string, string>> {
  const authors = await readSeed("authors.json", authorFile);
  for (const { portrait: file, ...author } of authors) {
    const portrait = file === undefined ? undefined : pictures.get(`people/${file}`)?.hash;
    await saveAuthor(desk, { ...author, ...(portrait === undefined ? {} : { portrait }) });
  }
  return new Map(authors.map(({ slug, name }) => [slug, name]));
}

/** A slot whose article did not go in is reported; the others are filled. */
async function loadFront(desk: Desk): Promise<{ slots: number; failed: string[] }> {
  const failed: string[] = [];
  const slots = await readSeed("front.json", frontFile);
  for (const { slot, article } of slots) {
    try {
      await setFrontSlot(desk, slot, article);
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      failed.push(`front.json: ${slot}, article ${article}: ${problem.message}`);
    }
  }
  return { slots: slots.length - failed.length, failed };
}

async function readSeed<Type extends z.ZodType>(name: string, type: Type): Promise<z.infer<Type>> {
  return type.parse(JSON.parse(await readFile(pathOf(name), "utf8")));
}

function pathOf(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}
