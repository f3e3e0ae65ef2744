import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { env } from "#env.ts";
import { drawCard } from "./draw.ts";
import { loadFonts } from "./fonts.ts";
import { cardName, type ShareCard } from "./share-card.ts";

/** One card at a time: a robot that asks for thousands must not take the machine from readers. */
let last: Promise<unknown> = Promise.resolve();

/** The card as it was drawn before, or else drawn now and kept. Of each thing only the newest card is kept. */
export async function findCardBytes(card: ShareCard, dataDir = env.DATA_DIR): Promise<Buffer> {
  const folder = join(/* turbopackIgnore: true */ dataDir, "cards", card.kind, encodeURIComponent(card.of));
  const kept = await readFile(join(folder, cardName(card))).catch(() => undefined);
  if (kept) return kept;
  const turn = last.then(() => makeCard(card, folder, join(dataDir, "cards", "fonts")));
  last = turn.catch(() => undefined);
  return turn;
}

/** The card, drawn and not kept: what it says may not be out yet. */
export function drawCardOnce(card: ShareCard, dataDir = env.DATA_DIR): Promise<Buffer> {
  const turn = last.then(async () => {
    await loadFonts(join(/* turbopackIgnore: true */ dataDir, "cards", "fonts"));
    return drawCard(card);
  });
  last = turn.catch(() => undefined);
  return turn;
}

async function makeCard(card: ShareCard, folder: string, fonts: string): Promise<Buffer> {
  const name = cardName(card);
  const made = await readFile(join(folder, name)).catch(() => undefined);
  if (made) return made;
  await loadFonts(fonts);
  const bytes = await drawCard(card);
  await mkdir(folder, { recursive: true });
  const unfinished = join(folder, `${name}.${process.pid}`);
  await writeFile(unfinished, bytes);
  await rename(unfinished, join(folder, name));
  for (const older of await readdir(folder)) if (older !== name) await rm(join(folder, older), { force: true });
  return bytes;
}
