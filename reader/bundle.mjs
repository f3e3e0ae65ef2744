// Bundles the readers' script into public/reader/ under a name that changes with its content, and the worker that keeps
// pages for reading offline under its one lasting name.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const FOLDER = "public/reader";
const MOST_BYTES = 8192;

const common = { bundle: true, minify: true, format: "esm", target: "es2022", metafile: true };

/** Compressed, as readers get it. */
function refuseIfHeavy(file) {
  const { length } = gzipSync(readFileSync(file));
  if (length > MOST_BYTES) throw new Error(`${file} has ${length} bytes compressed; it may have ${MOST_BYTES}.`);
}

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const { metafile } = await build({
  ...common,
  entryPoints: ["reader/main.ts"],
  entryNames: "[name].[hash]",
  outdir: FOLDER,
});
const [file] = Object.keys(metafile.outputs);
refuseIfHeavy(file);
writeFileSync(`${FOLDER}/manifest.json`, JSON.stringify({ main: `/reader/${basename(file)}` }));
await build({ ...common, format: "iife", entryPoints: ["reader/worker/main.ts"], outfile: "public/worker.js" });
refuseIfHeavy("public/worker.js");
