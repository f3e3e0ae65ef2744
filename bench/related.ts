import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { openStore, replaceStore } from "#db/client.ts";
import { migrate } from "#db/migrate.ts";
import { findArticle } from "#db/queries/articles.ts";
import { listLatest } from "#db/queries/listings.ts";
import { listRelated } from "#db/queries/related.ts";
import type { ImportedArticle } from "#domain/articles/imported.ts";
import { plainText } from "#domain/body/plain-text.ts";
import { systemDesk } from "#newsroom/authorise.ts";
import { importArticle } from "#newsroom/import.ts";
import { rebuildRelated } from "#newsroom/reindex.ts";
import { loadSample } from "#seeds/load.ts";
import { site } from "#site.ts";

/** One article of a corpus. The category is hidden from the paper and only judges what it found. */
const corpusLine = z.object({ id: z.coerce.string(), title: z.string(), body: z.string(), category: z.string() });
type CorpusLine = z.infer<typeof corpusLine>;

const AT = 5;
const NOW = Date.parse("2026-11-17T12:00:00Z");
const MOST_ARTICLES = 5_000;

const folder = mkdtempSync(join(tmpdir(), "broadsheet-related-"));

/** Opens an empty paper; the one before is closed. */
function freshPaper(name: string): () => void {
  const open = openStore(join(folder, name, "broadsheet.db"), { create: true });
  migrate(open.writer, NOW);
  open.writer.pragma("synchronous = OFF");
  replaceStore(open);
  return () => open.close();
}

/** Reads a JSON-lines file: `{"id": "1", "title": "…", "body": "…", "category": "…"}` on each line. */
function readCorpus(file: string): CorpusLine[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter((line) => line.trim() !== "").map((line) => corpusLine.parse(JSON.parse(line)));
}

/** The sample paper's English articles, each with its section as the category. */
async function sampleCorpus(): Promise<CorpusLine[]> {
  const close = freshPaper("sample");
  await loadSample(systemDesk(NOW), () => undefined);
  const { cards } = (await listLatest({ limit: 1000 })) ?? { cards: [] };
  const corpus: CorpusLine[] = [];
  for (const { id, headline, standfirst, section, language } of cards) {
    const article = await findArticle(id);
    if (article === undefined || !language.startsWith("en")) continue;
    corpus.push({
      id: String(id),
      title: headline,
      body: `${standfirst}\n\n${plainText(article.body)}`,
      category: section,
    });
  }
  close();
  return corpus;
}

/** All in one section, at one time, with no topics, names or links: only the words are left to tell what belongs together. */
function asArticle({ title, body }: CorpusLine, id: number): ImportedArticle {
  const paragraphs = body.split(/\n+/).filter((text) => text.trim() !== "");
  const content = paragraphs.map((text) => ({
    type: "paragraph" as const,
    content: [{ type: "text" as const, text }],
  }));
  return {
    id,
    releasedAt: NOW,
    changes: [],
    draft: {
      ...{ headline: title.slice(0, 500), standfirst: "", kicker: "", frontHeadline: "", socialHeadline: "" },
      ...{ searchHeadline: "", dateline: "", section: site.sections[0].slug, label: "news", language: "en" },
      ...{ translationOf: null, slug: "", topics: [], authors: [], related: [], lead: null },
      body: { type: "doc", content },
    },
  };
}

/** Takes the corpus in through the newsroom and asks the paper what is related to each article. */
async function measurePrecision(corpus: readonly CorpusLine[]): Promise<number> {
  const close = freshPaper("corpus");
  for (const [at, line] of corpus.entries()) await importArticle(systemDesk(NOW), asArticle(line, at + 1));
  await rebuildRelated(systemDesk(NOW));
  let [right, asked] = [0, 0];
  for (const [at, { category }] of corpus.entries()) {
    const related = await listRelated(at + 1, AT);
    right += related.filter(({ id }) => corpus[id - 1]?.category === category).length;
    asked += AT;
  }
  close();
  return right / asked;
}

/** What drawing five at random would give. */
function chanceOf(corpus: readonly CorpusLine[]): number {
  const sizes = new Map<string, number>();
  for (const { category } of corpus) sizes.set(category, (sizes.get(category) ?? 0) + 1);
  const pairs = [...sizes.values()].reduce((sum, size) => sum + size * (size - 1), 0);
  return pairs / (corpus.length * (corpus.length - 1));
}

try {
  const file = process.argv[2];
  const corpus = (file === undefined ? await sampleCorpus() : readCorpus(file)).slice(0, MOST_ARTICLES);
  const categories = new Set(corpus.map(({ category }) => category)).size;
  console.log(`${corpus.length} articles in ${categories} categories, from ${file ?? "the sample paper"}`);
  console.log(
    `precision@${AT}: ${(await measurePrecision(corpus)).toFixed(3)} (by chance: ${chanceOf(corpus).toFixed(3)})`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
