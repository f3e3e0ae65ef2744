import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findArticle } from "#db/queries/articles.ts";
import { freshFolder, freshStore } from "#db/testing.ts";
import { withdrawArticle } from "#newsroom/corrections.ts";
import { deskOf, NOON, publish, textOf } from "#newsroom/testing.ts";
import { GET } from "../[kind]/[of]/[name]/route.ts";
import { drawCard } from "./draw.ts";
import { FACES, loadFonts } from "./fonts.ts";
import { findCardBytes } from "./keep.ts";
import { articleCard, cardName, cardPath, paperCard, type ShareCard } from "./share-card.ts";
import { fitInto, write } from "./write.ts";

const DAY = 86_400_000;

const fonts = mkdtempSync(join(tmpdir(), "broadsheet-fonts-"));
beforeAll(() => loadFonts(fonts));
afterAll(() => rmSync(fonts, { recursive: true }));

const plain: ShareCard = { ...paperCard(), kind: "article", of: "1" };
const ask = (kind: string, of: string, name: string) =>
  GET(new Request("http://paper.example"), { params: Promise.resolve({ kind, of, name }) });

async function cardOf(id: number, now = NOON): Promise<ShareCard> {
  const article = await findArticle(id);
  if (article === undefined) throw new Error(`Article ${id} is not out.`);
  return articleCard(article, now);
}

test("Latin, Cyrillic and Arabic are set in the paper's faces, whatever the machine has", async () => {
  for (const words of ["Gates close", "Ворота закрыты", "تغلق البوابات", "Łódź, Øster"]) {
    const [own, other] = [
      await write(words, 900, { face: FACES.title, size: 60, colour: "#000000" }),
      await write(words, 900, { face: "No Such Face,", size: 60, colour: "#000000" }),
    ];
    expect([words, own.data.equals(other.data)]).toEqual([words, false]);
  }
});

test("every title fits into its box: shrunk first, then cut with …, markup and controls taken as words", async () => {
  const box = { width: 600, height: 300 };
  const style = { face: FACES.title, colour: "#000000" };
  const long = "gates close again ".repeat(60);
  const titles = [
    "Gates",
    long,
    "بوابات ".repeat(80),
    "x".repeat(500),
    "日本".repeat(200),
    "<b>&amp;\u0000\n</b>",
    "🗞️",
    " ",
  ];
  for (const title of titles) {
    const written = await fitInto(title, box, [60, 40, 30], style);
    expect([title.slice(0, 9), written.width <= 600, written.height <= 300]).toEqual([title.slice(0, 9), true, true]);
  }
  expect((await fitInto("Gates", box, [60, 40], style)).height).toBeGreaterThan(
    (await fitInto("Gates", box, [40], style)).height,
  );
});

test("a card is a JPEG of 1200 × 630 that every service takes", async () => {
  for (const card of [paperCard(), { ...plain, language: "ar", title: "تغلق البوابات", kicker: "العالم · ٢٠٢٥" }]) {
    const bytes = await drawCard(card);
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 1200, height: 630, format: "jpeg" });
    expect(bytes.length).toBeLessThan(300_000);
  }
});

test("the address moves with what the card shows; an article older than 30 days says its year", async () => {
  freshStore();
  const { id } = await publish(textOf({ headline: "Gates close", label: "analysis" }));
  const fresh = await cardOf(id);
  expect(fresh).toMatchObject({ kicker: "Veles Bay · Analysis", title: "Gates close" });
  expect(cardPath(fresh)).toBe(cardPath(await cardOf(id, NOON + 30 * DAY)));
  const old = await cardOf(id, NOON + 31 * DAY);
  expect(old.kicker).toBe("Veles Bay · Analysis · 2026");
  expect(cardPath(old)).not.toBe(cardPath(fresh));
  expect(cardPath({ ...fresh, title: "Other" })).not.toBe(cardPath(fresh));
});

test("a card is drawn once and kept, and of each thing only the newest is kept", async () => {
  const folder = freshFolder();
  const [first, same] = await Promise.all([findCardBytes(plain, folder), findCardBytes(plain, folder)]);
  expect(first.equals(same)).toBe(true);
  const kept = () => readdirSync(join(folder, "cards/article/1"));
  expect(kept()).toEqual([cardName(plain)]);
  writeFileSync(join(folder, "cards/article/1", cardName(plain)), "kept");
  expect(String(await findCardBytes(plain, folder))).toBe("kept");
  const changed = { ...plain, title: "Other words" };
  await findCardBytes(changed, folder);
  expect(kept()).toEqual([cardName(changed)]);
  mkdirSync(join(folder, "empty"));
  await findCardBytes({ ...plain, of: "../../empty" }, folder);
  expect(readdirSync(join(folder, "empty"))).toEqual([]);
});

test("an old address leads to the newest card; what is withdrawn or never was has none", async () => {
  freshStore();
  const { id } = await publish(textOf());
  const moved = await ask("article", String(id), "0123456789abcdef.jpg");
  expect(moved.status).toBe(307);
  expect(moved.headers.get("location")).toMatch(new RegExp(`^/cards/article/${id}/[0-9a-f]{16}\\.jpg$`));
  for (const [kind, of, name] of [
    ["article", "999", "0123456789abcdef.jpg"],
    ["article", "..", "0123456789abcdef.jpg"],
    ["article", String(id), "x.jpg"],
    ["author", "nobody", "0123456789abcdef.jpg"],
    ["nothing", "front", "0123456789abcdef.jpg"],
  ] as const) {
    expect([kind, of, name, (await ask(kind, of, name)).status]).toEqual([kind, of, name, 404]);
  }
  const name = cardName(await cardOf(id));
  await withdrawArticle(deskOf("publisher"), id, { reason: "No.", legal: true });
  expect((await ask("article", String(id), name)).status).toBe(451);
});
