// Bundles the readers' script into public/reader/ under a name that changes with its content.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { build } from "esbuild";

const FOLDER = "public/reader";
const MOST_BYTES = 8192;

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const { metafile } = await build({
  entryPoints: ["reader/main.ts"],
  entryNames: "[name].[hash]",
  outdir: FOLDER,
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2020",
  metafile: true,
});
const [[file, { bytes }]] = Object.entries(metafile.outputs);
if (bytes > MOST_BYTES) throw new Error(`The readers' script has ${bytes} bytes; it may have ${MOST_BYTES}.`);
writeFileSync(`${FOLDER}/manifest.json`, JSON.stringify({ main: `/reader/${basename(file)}` }));
