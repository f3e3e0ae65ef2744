import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { paperAt } from "#domain/articles/file/paper.ts";
import { readArticleFile } from "#domain/articles/file/read-article-file.ts";
import { writeFile } from "#domain/articles/file/write-article-file.ts";

const SEEDS = "seeds/articles";
const paper = paperAt("https://paper.example");

test("every file of the sample paper is read, and comes back to the byte once it was written by us", () => {
  for (const name of readdirSync(SEEDS).filter((file) => file.endsWith(".md"))) {
    const first = writeFile(readArticleFile(readFileSync(`${SEEDS}/${name}`, "utf8"), paper), paper);
    expect([name, writeFile(readArticleFile(first, paper), paper)]).toEqual([name, first]);
  }
});

test("the text of the sample paper is written as it was typed, without an escape", () => {
  for (const name of readdirSync(SEEDS).filter((file) => file.endsWith(".md"))) {
    const written = writeFile(readArticleFile(readFileSync(`${SEEDS}/${name}`, "utf8"), paper), paper);
    expect([name, written.match(/\\[^\n]|&#x?\w+;/g) ?? []]).toEqual([name, []]);
  }
});
