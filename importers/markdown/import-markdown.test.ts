import { copyFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { findArticle, findWithdrawal } from "#db/queries/articles.ts";
import { listLatest } from "#db/queries/listings.ts";
import { freshFolder, freshStore } from "#db/testing.ts";
import { paperAt } from "#domain/articles/file/paper.ts";
import { writeArticleFile } from "#domain/articles/file/write-article-file.ts";
import { pathOf } from "#domain/articles/permalink.ts";
import { importMarkdown } from "#importers/markdown/import-markdown.ts";
import { deskOf } from "#newsroom/testing.ts";

const desk = deskOf("system");
const paper = paperAt("https://paper.example");

const FERRY = `

# Ferry Talks “Near the Rocks” – Harbour Master to LP

By [Runa Falk](#) and [Ib Carrow](#)

February 14, 2025



The harbour master on the quay. **Ole Brandt / LPA**

LUNDE, Norway — The ferry is [aground](#) at [\\\\$500](#) a ticket, \\$200 a dog, at this [rate].

“It's left open.

**Related article:** [Tern Island Looks On](#)

Original url:

<https://www.lundepost.example/2025/02/14/ferry-talks-a90210>`;

const TERN = "---\nid: 5\n---\n\n# Tern island looks on\n\nFebruary 15, 2025\n\nText of it.\n";

/** A folder with these files in it. */
function folderOf(files: Record<string, string | Buffer>): string {
  const folder = freshFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

test("an article keeps the number, day and slug of its address, and comes back to the byte", async () => {
  freshStore();
  const folder = folderOf({ "ferry.txt": FERRY });
  expect(await importMarkdown(desk, join(folder, "ferry.txt"))).toEqual({
    created: 1,
    changed: 0,
    unchanged: 0,
    failed: [],
  });
  const article = await findArticle(90210);
  if (article === undefined) throw new Error("not imported");
  expect(pathOf(article)).toBe("/2025/02/14/ferry-talks-a90210");
  const signed = FERRY.replace("[Runa Falk](#)", "[Runa Falk](/author/runa-falk)").replace(
    "[Ib Carrow](#)",
    "[Ib Carrow](/author/ib-carrow)",
  );
  expect(writeArticleFile(article, paper)).toBe(signed.replace(/\\{1,2}\$/g, "$"));
});

test("importing twice changes nothing", async () => {
  freshStore();
  const folder = folderOf({ "a/ferry.txt": FERRY, "b.md": TERN });
  expect(await importMarkdown(desk, folder)).toMatchObject({ created: 2, failed: [] });
  expect(await importMarkdown(desk, folder)).toEqual({ created: 0, changed: 0, unchanged: 2, failed: [] });
});

test("a card that knew only a headline is written with the address that has since appeared", async () => {
  freshStore();
  await importMarkdown(desk, folderOf({ "ferry.txt": FERRY, "tern.md": TERN }));
  const article = await findArticle(90210);
  if (article === undefined) throw new Error("not imported");
  expect(writeArticleFile(article, paper)).toContain("[Tern Island Looks On](/2025/02/15/tern-island-looks-on-a5)");
});

test("a broken file is reported with its line, and the others go in", async () => {
  freshStore();
  const folder = folderOf({
    "a.md": "no headline",
    "b.md": TERN,
    "c.md": "---\nsection: cooking\n---\n\n# C\n",
    "d.md": Buffer.from([0x23, 0x20, 0x41, 0x0a, 0x0a, 0xff, 0x0a]),
    "e.md": `# E\n\n${"a".repeat(1_048_577)}`,
    "f.md": TERN.replace("Tern", "Other"),
    "g.md": "# G\n\nFebruary 31, 2025\n",
    "picture.webp": "not looked at",
  });
  const { created, failed } = await importMarkdown(desk, folder);
  expect(created).toBe(1);
  expect(failed.map(({ file, line, reason }) => `${file.slice(folder.length + 1)}:${line}: ${reason}`)).toEqual([
    expect.stringMatching(/^a\.md:1: .*headline/),
    expect.stringMatching(/^c\.md:2: .*cooking/),
    expect.stringMatching(/^d\.md:3: .*UTF-8/),
    expect.stringMatching(/^e\.md:1: .*1 MB/),
    expect.stringMatching(/^f\.md:1: .*5 is taken by .*b\.md/),
    expect.stringMatching(/^g\.md:3: .*calendar/),
  ]);
});

test("a dry run says what would happen and writes nothing", async () => {
  freshStore();
  const folder = folderOf({ "ferry.txt": FERRY, "tern.md": TERN });
  expect(await importMarkdown(desk, folder, { dryRun: true })).toMatchObject({ created: 2, unchanged: 0 });
  expect((await listLatest({ limit: 10 }))?.cards).toEqual([]);
  await importMarkdown(desk, join(folder, "tern.md"));
  expect(await importMarkdown(desk, folder, { dryRun: true })).toMatchObject({ created: 1, unchanged: 1 });
});

test("pictures are found beside the file or on the shelf, never outside; missing ones stay missing", async () => {
  freshStore();
  const picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: "#123456" } })
    .webp()
    .toBuffer();
  const folder = folderOf({
    "files/p.md":
      "---\nid: 7\n---\n\n# P\n\nFebruary 15, 2025\n\n![Alt.](lead.webp)\n\nCaption. **Me**\n\nText.\n\n![B](shelf.webp)\nWords. **You**\n\n![C](../secret.webp)\n\n![D](gone.webp)\n",
    "files/lead.webp": picture,
    "secret.webp": picture,
    "shelf/shelf.webp": picture,
  });
  await importMarkdown(desk, join(folder, "files"), { pictures: join(folder, "shelf") });
  const article = await findArticle(7);
  expect(article?.lead?.picture).toMatchObject({ width: 60, height: 40 });
  const images = article?.body.content.flatMap((block) => (block.type === "image" ? [block.attrs.media !== null] : []));
  expect(images).toEqual([true, false, false]);
  expect(await importMarkdown(desk, join(folder, "files"), { pictures: join(folder, "shelf") })).toMatchObject({
    unchanged: 1,
  });
});

test("changes of a file are made at their times, a withdrawal among them", async () => {
  freshStore();
  const changes = `changes:\n  - kind: correction\n    at: 2025-02-16T08:00\n    note: It is eight.\n    replace:\n      - ["seven", "eight"]\n`;
  const file = (id: number, more = "") =>
    `---\nid: ${id}\n${changes}${more}---\n\n# It is seven ${id}\n\nFebruary 15, 2025\n\nWords.\n`;
  const withdrawal = "  - kind: withdrawal\n    at: 2025-02-17T08:00\n    note: It was not so.\n";
  expect(await importMarkdown(desk, folderOf({ "a.md": file(8), "b.md": file(9, withdrawal) }))).toMatchObject({
    created: 2,
    failed: [],
  });
  expect(await findArticle(8)).toMatchObject({ headline: "It is eight 8", corrections: [{ note: "It is eight." }] });
  expect(await findWithdrawal(9)).toMatchObject({ status: 410, reason: "It was not so." });
});

const SAMPLE = "../shared/seeds/000_b60393fc50022e97.txt";

test.runIf(existsSync(SAMPLE))("the sample is served at its own address with all its parts", async () => {
  freshStore();
  const folder = freshFolder();
  copyFileSync(SAMPLE, join(folder, "sample.txt"));
  expect(await importMarkdown(desk, folder)).toMatchObject({ created: 1, failed: [] });
  const article = await findArticle(91953);
  expect(article && pathOf(article)).toBe("/2026/02/14/ukraine-war-is-killing-russia-rutte-to-mt-a91953");
  const kinds = article?.body.content.map(({ type }) => type) ?? [];
  expect([
    kinds.filter((kind) => kind === "paragraph").length,
    kinds.filter((kind) => kind === "related").length,
  ]).toEqual([14, 2]);
  expect(article).toMatchObject({ dateline: "MUNICH, Germany", lead: { credit: "John Thys / AFP" } });
  expect(await importMarkdown(desk, folder)).toMatchObject({ unchanged: 1 });
});
