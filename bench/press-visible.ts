import { join } from "node:path";
import { closeStore, openStore, replaceStore, store } from "#db/client.ts";
import type { Desk } from "#newsroom/authorise.ts";
import { updateArticle } from "#newsroom/corrections.ts";
import { findText } from "#newsroom/story.ts";
import { quantilesOf } from "./quantiles.ts";

const TIMES = 200;
const READERS = 64;
const ID = 2001;
const BASE = "/2026/11/17/orva-barrier-vote-a2001";
const PLACES = [BASE, `${BASE}.md`, `${BASE}.json`, "/", "/feed.xml", "/feed.json"];

/** Changes one article again and again while readers ask without pause, and looks at once wherever it stands. */
export async function measureVisible(address: string, dataDir: string): Promise<void> {
  replaceStore(openStore(join(dataDir, "broadsheet.db")));
  const desk = (): Desk => ({ actor: { id: 1, name: "Bench", role: "publisher" }, now: Date.now() });
  const { content } = await findText(store.read, ID);
  let isOpen = true;
  const readers = Array.from({ length: READERS }, async () => {
    while (isOpen) for (const place of PLACES) await (await fetch(address + place)).arrayBuffer();
  });
  const times: number[] = [];
  let stale = 0;
  for (let time = 1; time <= TIMES; time++) {
    const headline = `A change numbered ${time}`;
    await updateArticle(desk(), ID, { ...content, headline, frontHeadline: headline });
    const began = performance.now();
    const bodies = await Promise.all(PLACES.map(async (place) => (await fetch(address + place)).text()));
    times.push(performance.now() - began);
    stale += bodies.filter((body) => !body.includes(headline)).length;
  }
  isOpen = false;
  await Promise.all(readers);
  await closeStore();
  const { p50 } = quantilesOf(times);
  const p99 = times.toSorted((one, other) => one - other)[Math.floor(times.length * 0.99)] ?? Number.NaN;
  console.log(
    `\n${TIMES} changes, ${READERS} readers: seen on ${PLACES.length} addresses after p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms; ${stale} stale answers.`,
  );
}
