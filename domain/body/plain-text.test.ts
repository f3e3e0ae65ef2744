import { expect, test } from "vitest";
import { readBody } from "#domain/body/markdown/read-body.ts";
import { plainText, readingMinutes, wordCount } from "#domain/body/plain-text.ts";
import { linkedArticles, pictureHashes, relatedTitles, walk } from "#domain/body/walk.ts";

const HASH = "5f2c".repeat(8);
const reading = { addresses: { siteUrl: "https://paper.example" }, timeZone: "Europe/Oslo" };
const body = readBody(
  `Para [one](/a3) and [two](/2026/01/02/x-a4).

## Head

- item [again](/a3)

> quoted

![Alt](/media/${HASH}/x.webp)
Caption. **Credit**

| H1 | H2 |
| -- | -- |
| c1 | c2 |

**Related article:** [Unknown headline](#)

**Related article:** [Known](/a9)

:::pullquote{by="Who" post="What"}
Said.
:::

:::aside{title="Title"}
Inside.
:::

::embed{provider="P" url="https://v.example/1" title="Film" text="Told."}

::post{at="2026-01-01T10:00" headline="Posted"}
`,
  reading,
);

test("plain text holds every word that is shown, captions, cells, cards and embeds among them", () => {
  for (const word of [
    "Para one and two.",
    "Head",
    "item again",
    "quoted",
    "Caption. Credit",
    "H1\tH2",
    "c1\tc2",
    "Unknown headline",
    "Known",
    "Said.",
    "Who",
    "What",
    "Title",
    "Inside.",
    "Film",
    "Told.",
    "Posted",
  ]) {
    expect(plainText(body)).toContain(word);
  }
  expect(plainText(body)).not.toContain("Alt");
});

test("what a body points at is listed once, in reading order", () => {
  expect(linkedArticles(body)).toEqual([3, 4, 9]);
  expect(relatedTitles(body)).toEqual(["Unknown headline"]);
  expect(pictureHashes(body)).toEqual([HASH]);
  expect([...walk(body)].filter(({ type }) => type === "tableCell").length).toBe(2);
});

test("words are counted in any script, and reading takes a minute at least", () => {
  expect(wordCount("It’s 4.3 km — well-known, “no”.")).toBe(5);
  expect(wordCount("Мост открыли в пять утра")).toBe(5);
  expect(wordCount("橋が開いた")).toBe(5);
  expect(wordCount("—")).toBe(0);
  expect(readingMinutes(0, "en")).toBe(1);
  expect(readingMinutes(1150, "en-GB")).toBe(5);
  expect(readingMinutes(1150, "ru")).toBeGreaterThan(5);
});
