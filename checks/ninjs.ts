// Holds every article of the paper in DATA_DIR against the schema of ninjs as IPTC publishes it:
//   node --import tsx checks/ninjs.ts ninjs-schema_2.1.json
// The file comes from https://www.iptc.org/std/ninjs/ and is not kept here.
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { closeStore } from "#db/client.ts";
import { findArticle } from "#db/queries/articles.ts";
import { listLatest } from "#db/queries/listings.ts";
import { ninjsOf } from "#domain/articles/ninjs.ts";
import { publication } from "#domain/testing.ts";

/** The paper names no places, so the schema of their shapes is not needed. */
const ANY_SHAPE = { $id: "https://geojson.org/schema/GeoJSON.json" };
const MOST = 100_000;

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error("Which file? node --import tsx checks/ninjs.ts ninjs-schema_2.1.json");

const judge = new Ajv2020({
  strict: false,
  allErrors: true,
  formats: {
    uri: (text: string) => URL.canParse(text),
    "date-time": (text: string) => !Number.isNaN(Date.parse(text)),
  },
});
const isNinjs = judge.addSchema(ANY_SHAPE).compile(JSON.parse(readFileSync(file, "utf8")));
let faults = 0;
const cards = (await listLatest({ limit: MOST }))?.cards ?? [];
for (const { id } of cards) {
  const article = await findArticle(id);
  if (article === undefined || isNinjs(JSON.parse(JSON.stringify(ninjsOf(publication, article))))) continue;
  faults += 1;
  for (const { instancePath, message } of isNinjs.errors ?? [])
    console.error(`article ${id}${instancePath}: ${message}`);
}
console.log(`${cards.length} articles held against ${file}: ${faults} with faults.`);
if (faults > 0 || cards.length === 0) process.exitCode = 1;
await closeStore();
