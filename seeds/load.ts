import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { importMarkdown } from "#importers/markdown/import-markdown.ts";
import type { Desk } from "#newsroom/authorise.ts";
import { setFrontSlot } from "#newsroom/front.ts";
import { saveAuthor, saveTopic } from "#newsroom/people.ts";
import { addPicture } from "#newsroom/pictures.ts";
import { rebuildRelated } from "#newsroom/reindex.ts";

const words = z.array(z.string());
const authorFile = z.array(
  z.strictObject({
    slug: z.string(),
    name: z.string(),
    post: z.string(),
    biography: words,
    portrait: z.string(),
    email: z.string(),
    location: z.string(),
    joined: z.int(),
    expertise: words,
    languages: words,
    formerly: z.string(),
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
}

/** Loads the sample newspaper through the importer and the verbs, as any other paper would be. */
export async function loadSample(desk: Desk, onProgress: (done: number, all: number) => void): Promise<Loaded> {
  const pictures = await loadPictures(desk);
  const topics = await readSeed("topics.json", topicFile);
  for (const topic of topics) await saveTopic(desk, topic);
  const authors = await loadAuthors(desk, pictures);
  const done = await importMarkdown(desk, pathOf("articles"), { pictures: pathOf("pictures"), onProgress });
  await rebuildRelated(desk);
  const slots = await readSeed("front.json", frontFile);
  for (const { slot, article } of slots) await setFrontSlot(desk, slot, article);
  return {
    articles: done.created + done.changed,
    authors,
    topics: topics.length,
    pictures: pictures.size,
    slots: slots.length,
    failed: done.failed.map(({ file, line, reason }) => `${file}:${line}: ${reason}`),
  };
}

async function loadPictures(desk: Desk): Promise<Map<string, string>> {
  const files = Object.entries(await readSeed("pictures.json", pictureFile));
  const hashes = new Map<string, string>();
  for (const [name, about] of files) {
    const bytes = await readFile(pathOf(`pictures/${name}`));
    hashes.set(name, await addPicture(desk, { ...about, bytes, name: basename(name) }));
  }
  return hashes;
}

async function loadAuthors(desk: Desk, pictures: ReadonlyMap<string, string>): Promise<number> {
  const authors = await readSeed("authors.json", authorFile);
  for (const { portrait: file, ...author } of authors) {
    const portrait = pictures.get(`people/${file}`);
    await saveAuthor(desk, { ...author, ...(portrait === undefined ? {} : { portrait }) });
  }
  return authors.length;
}

async function readSeed<Type extends z.ZodType>(name: string, type: Type): Promise<z.infer<Type>> {
  return type.parse(JSON.parse(await readFile(pathOf(name), "utf8")));
}

function pathOf(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}
