// Bundles this room into .next/press/, beside the pages that Next built: run from its source, each of the two processes
// would keep a compiler in memory, 45 MB.
import { build } from "esbuild";

await build({
  entryPoints: ["press/main.ts", "press/typesetting.ts"],
  outdir: ".next/press",
  outExtension: { ".js": ".mjs" },
  bundle: true,
  splitting: true,
  platform: "node",
  target: "node20",
  format: "esm",
  packages: "external",
});
